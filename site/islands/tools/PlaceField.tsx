type Props = {
  readonly label: string;
  /** Stands in the field while no country is chosen. */
  readonly none: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChoose: (place: string) => void;
  readonly name?: string;
};

/** A field for a country; none is an empty text. */
export function PlaceField({ label, none, places, value, onChoose, name }: Props) {
  return (
    <label>
      {label}
      <select name={name} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{none}</option>
        {places.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
      </select>
    </label>
  );
}
