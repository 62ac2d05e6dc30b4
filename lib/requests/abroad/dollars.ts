/** As German, French and Spanish write a price: "4,99 $", "20 $". */
export function dollarsWithComma(dollars: number): string {
  return `${dollars.toFixed(2).replace('.', ',').replace(',00', '')} $`;
}
