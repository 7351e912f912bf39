import { useId } from 'preact/hooks';

export interface RadioCard {
  readonly value: string;
  readonly title: string;
  /** Under the title, such as what a choice means. */
  readonly about?: string;
}

export interface RadioCardsProps {
  /** What is chosen, for whoever cannot see the heading above. */
  readonly legend: string;
  readonly cards: readonly RadioCard[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few, each on a card with room for a sentence. */
export function RadioCards({ legend, cards, value, onChange }: RadioCardsProps) {
  const name = useId();
  return (
    <fieldset class="radio-cards">
      <legend class="unseen">{legend}</legend>
      {cards.map((card) => (
        <label key={card.value} class="radio-card">
          <input
            type="radio"
            name={name}
            value={card.value}
            checked={card.value === value}
            onChange={() => onChange(card.value)}
          />
          <span class="radio-words">
            <span class="radio-title">{card.title}</span>
            {card.about !== undefined && <span class="radio-about">{card.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
