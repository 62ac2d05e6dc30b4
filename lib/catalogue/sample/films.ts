// Facts about well-known films, collected for this project: title, year, genres (MovieLens' names).

export const films = `
The Kid|1921|Comedy Drama
Metropolis|1927|Sci-Fi Drama
City Lights|1931|Comedy Romance
Frankenstein|1931|Horror Sci-Fi
King Kong|1933|Adventure Horror
It Happened One Night|1934|Comedy Romance
Modern Times|1936|Comedy
Gone with the Wind|1939|Drama Romance War
The Wizard of Oz|1939|Adventure Children's Musical
Rebecca|1940|Romance Thriller
Citizen Kane|1941|Drama Mystery
The Maltese Falcon|1941|Film-Noir Mystery
Casablanca|1942|Drama Romance War
Double Indemnity|1944|Crime Film-Noir
It's a Wonderful Life|1946|Drama Fantasy
The Third Man|1949|Mystery Thriller
All About Eve|1950|Drama
Sunset Boulevard|1950|Drama Film-Noir
Rashomon|1950|Crime Drama
Singin' in the Rain|1952|Comedy Musical Romance
High Noon|1952|Western
Seven Samurai|1954|Action Drama
Rear Window|1954|Mystery Thriller
On the Waterfront|1954|Crime Drama
12 Angry Men|1957|Drama
The Bridge on the River Kwai|1957|Drama War
The Seventh Seal|1957|Drama Fantasy
Vertigo|1958|Mystery Romance Thriller
Some Like It Hot|1959|Comedy Romance
North by Northwest|1959|Adventure Thriller
Ben-Hur|1959|Action Adventure Drama
Psycho|1960|Horror Thriller
The Apartment|1960|Comedy Drama Romance
Breakfast at Tiffany's|1961|Comedy Romance
West Side Story|1961|Drama Musical Romance
Lawrence of Arabia|1962|Adventure Drama War
To Kill a Mockingbird|1962|Drama
The Great Escape|1963|Adventure War
The Birds|1963|Horror
Dr. Strangelove|1964|Comedy War
Mary Poppins|1964|Children's Comedy Musical
Goldfinger|1964|Action Adventure
The Sound of Music|1965|Drama Musical
Doctor Zhivago|1965|Drama Romance War
The Good, the Bad and the Ugly|1966|Western
The Graduate|1967|Comedy Drama Romance
The Jungle Book|1967|Animation Children's Musical
2001: A Space Odyssey|1968|Mystery Sci-Fi
Planet of the Apes|1968|Adventure Sci-Fi
Once Upon a Time in the West|1968|Western
Butch Cassidy and the Sundance Kid|1969|Adventure Comedy Western
A Clockwork Orange|1971|Crime Sci-Fi
The Godfather|1972|Crime Drama
Solaris|1972|Drama Sci-Fi
The Exorcist|1973|Horror
The Sting|1973|Comedy Crime
The Godfather Part II|1974|Crime Drama
Chinatown|1974|Film-Noir Mystery
Jaws|1975|Action Horror
One Flew Over the Cuckoo's Nest|1975|Drama
Taxi Driver|1976|Drama Thriller
Rocky|1976|Drama
Annie Hall|1977|Comedy Romance
Star Wars|1977|Action Adventure Sci-Fi
Close Encounters of the Third Kind|1977|Drama Sci-Fi
The Deer Hunter|1978|Drama War
Halloween|1978|Horror Thriller
Grease|1978|Comedy Musical Romance
Alien|1979|Horror Sci-Fi Thriller
Apocalypse Now|1979|Drama War
Mad Max|1979|Action Sci-Fi
The Empire Strikes Back|1980|Action Adventure Sci-Fi
The Shining|1980|Horror
Airplane!|1980|Comedy
Raiders of the Lost Ark|1981|Action Adventure
Blade Runner|1982|Film-Noir Sci-Fi
E.T. the Extra-Terrestrial|1982|Children's Drama Sci-Fi
Gandhi|1982|Drama
The Thing|1982|Horror Sci-Fi
Return of the Jedi|1983|Action Adventure Sci-Fi
The Terminator|1984|Action Sci-Fi Thriller
Amadeus|1984|Drama Musical
Ghostbusters|1984|Comedy Horror
Back to the Future|1985|Comedy Sci-Fi
Brazil|1985|Comedy Sci-Fi
Aliens|1986|Action Sci-Fi Thriller
Top Gun|1986|Action Romance
Stand by Me|1986|Adventure Drama
Dirty Dancing|1987|Musical Romance
The Princess Bride|1987|Adventure Comedy Romance
Full Metal Jacket|1987|Drama War
Die Hard|1988|Action Thriller
Cinema Paradiso|1988|Drama Romance
My Neighbor Totoro|1988|Animation Children's
Akira|1988|Animation Sci-Fi
When Harry Met Sally...|1989|Comedy Romance
Dead Poets Society|1989|Drama
The Little Mermaid|1989|Animation Children's Musical
Goodfellas|1990|Crime Drama
Pretty Woman|1990|Comedy Romance
Home Alone|1990|Children's Comedy
The Silence of the Lambs|1991|Drama Thriller
Terminator 2: Judgment Day|1991|Action Sci-Fi Thriller
Beauty and the Beast|1991|Animation Children's Musical
Unforgiven|1992|Western
Reservoir Dogs|1992|Crime Thriller
Schindler's List|1993|Drama War
Jurassic Park|1993|Action Adventure Sci-Fi
Groundhog Day|1993|Comedy Romance
The Piano|1993|Drama Romance
Pulp Fiction|1994|Crime Drama
The Shawshank Redemption|1994|Drama
Forrest Gump|1994|Comedy Romance War
The Lion King|1994|Animation Children's Musical
Toy Story|1995|Animation Children's Comedy
Seven|1995|Crime Thriller
Heat|1995|Action Crime Thriller
Sense and Sensibility|1995|Drama Romance
Fargo|1996|Crime Drama Thriller
Trainspotting|1996|Drama
Titanic|1997|Action Drama Romance
Princess Mononoke|1997|Action Adventure Animation
The Big Lebowski|1998|Comedy Crime Mystery
The Matrix|1999|Action Sci-Fi Thriller
Spirited Away|2001|Adventure Animation Children's
`;
