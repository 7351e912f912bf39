import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../../host/files/csv/decode-bytes.ts';

const NAMES: readonly (readonly [language: string, encoding: string, names: string])[] = [
  ['Danish', 'windows-1252', 'Sørensen Jørgen Åse Ærø Møller Kjær Nørgaard Bjørn Grønland Skærbæk Århus'],
  ['French', 'windows-1252', 'Renée Côté Hélène François Lefèvre Noël Montréal Benoît Gérard Besançon Zoé'],
  ['Spanish', 'windows-1252', 'Muñoz José Peña Núñez García Martínez Ibáñez Córdoba Ángel Logroño Íñigo'],
  ['German', 'windows-1252', 'Müller Jürgen Köln Groß Schäfer Österreich Weiß Böhm Jäger Lübeck Würth'],
  ['Portuguese', 'windows-1252', 'João Conceição Antônio Gonçalves Simões Magalhães Araújo Brandão Inês'],
  ['Icelandic', 'windows-1252', 'Guðrún Jónsdóttir Þór Ægir Björk Reykjavík Sigurður Ýr Höfn Ísafjörður'],
  ['Danish and Spanish', 'windows-1252', 'Sørensen Martínez Åse García Jørgen Peña'],
  ['French and Swedish', 'windows-1252', 'Renée Åkesson Björn François Ångström Noël Östersund'],
  ['of all the West', 'windows-1252', 'Müller Côté naïve Señor Ærø Björk João Zoë Åse Núñez'],
  ['Czech', 'windows-1250', 'Dvořáková Brno Jiří Novák Tomáš Černý Ústí Plzeň Žofie Horáková Růžena'],
  ['Czech', 'ISO-8859-2', 'Dvořáková Brno Jiří Novák Tomáš Černý Ústí Plzeň Žofie Horáková Růžena'],
  ['Slovak', 'windows-1250', 'Ľubomír Košice Žilina Štefan Gašparovič Kráľ Jánošík Veľký Ďuriš Hôrka'],
  ['Polish', 'windows-1250', 'Łukasz Wiśniewski Łódź Zieliński Poznań Wójcik Wrocław Gdańsk Żaneta'],
  ['Hungarian', 'windows-1250', 'Győr László Kovács Szűcs Zoltán Erdős Müller Tóth Székely Pécs Béla'],
  ['Romanian', 'windows-1250', 'Ştefan Bucureşti Braşov Constanţa Ioniţă Cătălin Iaşi Brăila Mureş'],
  ['Croatian', 'windows-1250', 'Horvatić Šibenik Đurđica Kovačević Željko Čakovec Petrović'],
  ['Turkish', 'windows-1254', 'Şahin Yılmaz İstanbul Ayşe Öztürk Güneş Çelik Işık Doğan Muğla'],
  ['Lithuanian', 'windows-1257', 'Šiauliai Petrauskienė Kęstutis Žemaitis Panevėžys Jūratė Mickevičius Rūta'],
  ['Latvian', 'windows-1257', 'Jānis Bērziņš Rīga Kalniņš Liepāja Ķēniņš Jūrmala Ģirts Ļaudona'],
  [
    'Russian',
    'windows-1251',
    'Иван Петров Москва Директор Анна Сидорова Сергей Кузнецов Елена отдела продаж',
  ],
  ['Ukrainian', 'windows-1251', 'Київ Львів Олександр Іваненко Україна Їжакевич Ґалаґан Євген'],
  ['Greek', 'windows-1253', 'Γιώργος Παπαδόπουλος Αθήνα Θεσσαλονίκη Μαρία Νίκος Ελένη Κώστας'],
  ['Hebrew', 'windows-1255', 'דוד כהן ירושלים מנהל שרה לוי'],
  ['Japanese', 'Shift_JIS', '山田 太郎 株式会社トヨタ 佐藤 花子 ソニー 東京 営業部長'],
  ['Chinese', 'GB18030', '张伟 阿里巴巴集团 李娜 腾讯科技有限公司 北京 上海 经理'],
  ['Korean', 'EUC-KR', '김철수 서울 삼성전자 이영희 부산 대표이사'],
];

describe('a list of names that is not UTF-8', () => {
  test.each(NAMES)('%s, in %s, keeps its letters', (_, encoding, names) => {
    const words = names.split(' ');
    for (const rows of [20, 40, 400]) {
      const text = Array.from(
        { length: rows },
        (_, row) => `${words[(row * 7) % words.length]},${words[(row * row + 3) % words.length]}`,
      ).join('\r\n');
      const bytes = new Uint8Array(iconv.encode(`Name,Town\r\n${text}`, encoding));
      expect(decodeBytes('leads.csv', bytes).text).toBe(`Name,Town\r\n${text}`);
    }
  });
});
