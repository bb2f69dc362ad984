"""prettytable (tables of text)."""
# packages: prettytable wcwidth

import io

from prettytable import PrettyTable, TableStyle, from_csv, from_json

table = PrettyTable()
table.field_names = ["City name", "Area", "Population", "Annual Rainfall"]
table.add_rows(
    [
        ["Adelaide", 1295, 1158259, 600.5],
        ["Brisbane", 5905, 1857594, 1146.4],
        ["Darwin", 112, 120900, 1714.7],
        ["Hobart", 1357, 205556, 619.5],
    ]
)
table.add_row(["Sydney", 2058, 4336374, 1214.8])
print(table)
table.align["City name"] = "l"
table.align["Population"] = "r"
table.sortby = "Population"
print(table)
print(table.get_string(fields=["City name", "Population"], start=1, end=4, reversesort=True))
table.set_style(TableStyle.MARKDOWN)
print(table)
table.set_style(TableStyle.SINGLE_BORDER)
print(table)
table.set_style(TableStyle.DOUBLE_BORDER)
table.title = "Cities"
print(table)
table.set_style(TableStyle.DEFAULT)
table.float_format = ".2"
table.add_column("Rank", [3, 2, 5, 4, 1])
table.del_row(0)
print(table)
print(table.get_html_string(attributes={"class": "red"}))
print(table.get_csv_string())
print(table.get_json_string()[:120])
print(table.get_latex_string())
small = from_csv(io.StringIO("a,b\n1,2\n3,4\n"))
print(small)
print(from_json(small.get_json_string()))
table.clear_rows()
print(table)
try:
    table.add_row([1, 2])
except ValueError as error:
    print(error)

# out: +-----------+------+------------+-----------------+
# out: | City name | Area | Population | Annual Rainfall |
# out: +-----------+------+------------+-----------------+
# out: |  Adelaide | 1295 |  1158259   |      600.5      |
# out: |  Brisbane | 5905 |  1857594   |      1146.4     |
# out: |   Darwin  | 112  |   120900   |      1714.7     |
# out: |   Hobart  | 1357 |   205556   |      619.5      |
# out: |   Sydney  | 2058 |  4336374   |      1214.8     |
# out: +-----------+------+------------+-----------------+
# out: +-----------+------+------------+-----------------+
# out: | City name | Area | Population | Annual Rainfall |
# out: +-----------+------+------------+-----------------+
# out: | Darwin    | 112  |     120900 |      1714.7     |
# out: | Hobart    | 1357 |     205556 |      619.5      |
# out: | Adelaide  | 1295 |    1158259 |      600.5      |
# out: | Brisbane  | 5905 |    1857594 |      1146.4     |
# out: | Sydney    | 2058 |    4336374 |      1214.8     |
# out: +-----------+------+------------+-----------------+
# out: +-----------+------------+
# out: | City name | Population |
# out: +-----------+------------+
# out: | Brisbane  |    1857594 |
# out: | Adelaide  |    1158259 |
# out: | Hobart    |     205556 |
# out: +-----------+------------+
# out: | City name | Area | Population | Annual Rainfall |
# out: | :---------| :--: |----------: | :-------------: |
# out: | Darwin    | 112  |     120900 |      1714.7     |
# out: | Hobart    | 1357 |     205556 |      619.5      |
# out: | Adelaide  | 1295 |    1158259 |      600.5      |
# out: | Brisbane  | 5905 |    1857594 |      1146.4     |
# out: | Sydney    | 2058 |    4336374 |      1214.8     |
# out: ┌───────────┬──────┬────────────┬─────────────────┐
# out: │ City name │ Area │ Population │ Annual Rainfall │
# out: ├───────────┼──────┼────────────┼─────────────────┤
# out: │ Darwin    │ 112  │     120900 │      1714.7     │
# out: │ Hobart    │ 1357 │     205556 │      619.5      │
# out: │ Adelaide  │ 1295 │    1158259 │      600.5      │
# out: │ Brisbane  │ 5905 │    1857594 │      1146.4     │
# out: │ Sydney    │ 2058 │    4336374 │      1214.8     │
# out: └───────────┴──────┴────────────┴─────────────────┘
# out: ╔═════════════════════════════════════════════════╗
# out: ║                      Cities                     ║
# out: ╠═══════════╦══════╦════════════╦═════════════════╣
# out: ║ City name ║ Area ║ Population ║ Annual Rainfall ║
# out: ╠═══════════╬══════╬════════════╬═════════════════╣
# out: ║ Darwin    ║ 112  ║     120900 ║      1714.7     ║
# out: ║ Hobart    ║ 1357 ║     205556 ║      619.5      ║
# out: ║ Adelaide  ║ 1295 ║    1158259 ║      600.5      ║
# out: ║ Brisbane  ║ 5905 ║    1857594 ║      1146.4     ║
# out: ║ Sydney    ║ 2058 ║    4336374 ║      1214.8     ║
# out: ╚═══════════╩══════╩════════════╩═════════════════╝
# out: +--------------------------------------------------------+
# out: |                         Cities                         |
# out: +-----------+------+------------+-----------------+------+
# out: | City name | Area | Population | Annual Rainfall | Rank |
# out: +-----------+------+------------+-----------------+------+
# out: | Darwin    | 112  |     120900 |     1714.70     |  5   |
# out: | Hobart    | 1357 |     205556 |      619.50     |  4   |
# out: | Brisbane  | 5905 |    1857594 |     1146.40     |  2   |
# out: | Sydney    | 2058 |    4336374 |     1214.80     |  1   |
# out: +-----------+------+------------+-----------------+------+
# out: <table class="red">
# out:     <caption>Cities</caption>
# out:     <thead>
# out:         <tr>
# out:             <th>City name</th>
# out:             <th>Area</th>
# out:             <th>Population</th>
# out:             <th>Annual Rainfall</th>
# out:             <th>Rank</th>
# out:         </tr>
# out:     </thead>
# out:     <tbody>
# out:         <tr>
# out:             <td>Darwin</td>
# out:             <td>112</td>
# out:             <td>120900</td>
# out:             <td>1714.70</td>
# out:             <td>5</td>
# out:         </tr>
# out:         <tr>
# out:             <td>Hobart</td>
# out:             <td>1357</td>
# out:             <td>205556</td>
# out:             <td>619.50</td>
# out:             <td>4</td>
# out:         </tr>
# out:         <tr>
# out:             <td>Brisbane</td>
# out:             <td>5905</td>
# out:             <td>1857594</td>
# out:             <td>1146.40</td>
# out:             <td>2</td>
# out:         </tr>
# out:         <tr>
# out:             <td>Sydney</td>
# out:             <td>2058</td>
# out:             <td>4336374</td>
# out:             <td>1214.80</td>
# out:             <td>1</td>
# out:         </tr>
# out:     </tbody>
# out: </table>
# out: City name,Area,Population,Annual Rainfall,Rank
# out: Darwin,112,120900,1714.70,5
# out: Hobart,1357,205556,619.50,4
# out: Brisbane,5905,1857594,1146.40,2
# out: Sydney,2058,4336374,1214.80,1
# out:
# out: [
# out:     [
# out:         "City name",
# out:         "Area",
# out:         "Population",
# out:         "Annual Rainfall",
# out:         "Rank"
# out:     ],
# out:
# out: \begin{tabular}{lcrcc}
# out: City name & Area & Population & Annual Rainfall & Rank \\
# out: Darwin & 112 & 120900 & 1714.70 & 5 \\
# out: Hobart & 1357 & 205556 & 619.50 & 4 \\
# out: Brisbane & 5905 & 1857594 & 1146.40 & 2 \\
# out: Sydney & 2058 & 4336374 & 1214.80 & 1 \\
# out: \end{tabular}
# out: +---+---+
# out: | a | b |
# out: +---+---+
# out: | 1 | 2 |
# out: | 3 | 4 |
# out: +---+---+
# out: +---+---+
# out: | a | b |
# out: +---+---+
# out: | 1 | 2 |
# out: | 3 | 4 |
# out: +---+---+
# out: +--------------------------------------------------------+
# out: |                         Cities                         |
# out: +-----------+------+------------+-----------------+------+
# out: | City name | Area | Population | Annual Rainfall | Rank |
# out: +-----------+------+------------+-----------------+------+
# out: +-----------+------+------------+-----------------+------+
# out: Row has incorrect number of values, (actual) 2!=5 (expected)
