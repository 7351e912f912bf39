/** A list as a small team might keep it, unlike any that the templates were made from. */
export function unseenLeads(count: number): string {
  const titles = [
    'Head of Sales',
    'Praktikant',
    'CTO',
    'Buyer',
    'VP Operations',
    '<img src=x onerror=alert(1)>',
  ];
  const states = ['Closed Won', 'Closed Lost', 'Negotiation', 'New', 'New'];
  const rows = Array.from({ length: count }, (_, index) =>
    [
      `${index === 5 ? '<img src=x onerror=alert(1)>' : `Person ${index}`}`,
      `person${index}@firm${index % 40}.example`,
      titles[index % titles.length],
      index % 3 === 0 ? 'Software' : 'Retail',
      String(10 + ((index * 37) % 900)),
      index % 4 === 0 ? 'yes' : 'no',
      String(index % 9),
      states[index % states.length],
      index === 6 ? '"=IMPORTXML(""http://x.example"",""//a"")"' : 'Web',
    ].join(';'),
  );
  const headers =
    'Full Name;E-Mail;Job Title;Industry;Employees;Demo requested;Pricing page visits;Deal Stage;Lead Source';
  return `\ufeff${[headers, ...rows].join('\r\n')}\r\n`;
}
