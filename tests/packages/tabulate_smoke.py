"""tabulate (tables of text)."""
# packages: tabulate wcwidth

from tabulate import simple_separated_format, tabulate, tabulate_formats

planets = [["Sun", 696000, 1989100000], ["Earth", 6371, 5973.6], ["Moon", 1737, 73.5], ["Mars", 3390, 641.85]]
headers = ["Planet", "R (km)", "mass (x 10^29 kg)"]
print(tabulate(planets))
print(tabulate(planets, headers=headers))
menu = [["spam", 42], ["eggs", 451], ["bacon", 0]]
for name in (
    "plain", "simple", "github", "grid", "simple_grid", "rounded_grid", "heavy_grid", "mixed_grid",
    "double_grid", "fancy_grid", "outline", "pipe", "orgtbl", "jira", "presto", "pretty", "psql", "rst",
    "mediawiki", "moinmoin", "youtrack", "html", "latex", "latex_booktabs", "textile", "tsv",
):
    print(name)
    print(tabulate(menu, ["item", "qty"], tablefmt=name))
print(len(tabulate_formats) > 30)
print(tabulate({"Name": ["Alice", "Bob"], "Age": [24, 19]}, headers="keys"))
print(tabulate([{"a": 1, "b": 2}, {"a": 3, "c": 4}], headers="keys", showindex="always"))
print(tabulate([["Name", "Age"], ["Alice", 24], ["Bob", 19]], headers="firstrow", tablefmt="grid"))
print(tabulate([[1.2345], [123.45], [12.345], [12345], [1234.5]], numalign="decimal"))
print(tabulate([[1.2345], [123.45]], numalign="right", floatfmt=".1f"))
print(tabulate([["one", "two"], ["three", "four"]], stralign="center", tablefmt="psql"))
print(tabulate([["multi\nline", 1], ["b", None]], headers=["text", "n"], tablefmt="grid", missingval="?"))
print(tabulate([[1, "a very long text that has to be wrapped"]], maxcolwidths=[None, 12], tablefmt="grid"))
print(tabulate([["F", "1e3"], ["M", "0x10"], ["K", "-0.5"]], disable_numparse=True))
print(tabulate([["foo", 1], ["spam", 23]], tablefmt=simple_separated_format("||")))
print(tabulate([[True, 1], [False, -2]], colalign=("right", "left"), headers=("flag", "value")))
try:
    tabulate([[1]], headers="nope")
except ValueError as error:
    print(error)

# out: -----  ------  -------------
# out: Sun    696000     1.9891e+09
# out: Earth    6371  5973.6
# out: Moon     1737    73.5
# out: Mars     3390   641.85
# out: -----  ------  -------------
# out: Planet      R (km)    mass (x 10^29 kg)
# out: --------  --------  -------------------
# out: Sun         696000           1.9891e+09
# out: Earth         6371        5973.6
# out: Moon          1737          73.5
# out: Mars          3390         641.85
# out: plain
# out: item      qty
# out: spam       42
# out: eggs      451
# out: bacon       0
# out: simple
# out: item      qty
# out: ------  -----
# out: spam       42
# out: eggs      451
# out: bacon       0
# out: github
# out: | item   |   qty |
# out: |--------|-------|
# out: | spam   |    42 |
# out: | eggs   |   451 |
# out: | bacon  |     0 |
# out: grid
# out: +--------+-------+
# out: | item   |   qty |
# out: +========+=======+
# out: | spam   |    42 |
# out: +--------+-------+
# out: | eggs   |   451 |
# out: +--------+-------+
# out: | bacon  |     0 |
# out: +--------+-------+
# out: simple_grid
# out: ┌────────┬───────┐
# out: │ item   │   qty │
# out: ├────────┼───────┤
# out: │ spam   │    42 │
# out: ├────────┼───────┤
# out: │ eggs   │   451 │
# out: ├────────┼───────┤
# out: │ bacon  │     0 │
# out: └────────┴───────┘
# out: rounded_grid
# out: ╭────────┬───────╮
# out: │ item   │   qty │
# out: ├────────┼───────┤
# out: │ spam   │    42 │
# out: ├────────┼───────┤
# out: │ eggs   │   451 │
# out: ├────────┼───────┤
# out: │ bacon  │     0 │
# out: ╰────────┴───────╯
# out: heavy_grid
# out: ┏━━━━━━━━┳━━━━━━━┓
# out: ┃ item   ┃   qty ┃
# out: ┣━━━━━━━━╋━━━━━━━┫
# out: ┃ spam   ┃    42 ┃
# out: ┣━━━━━━━━╋━━━━━━━┫
# out: ┃ eggs   ┃   451 ┃
# out: ┣━━━━━━━━╋━━━━━━━┫
# out: ┃ bacon  ┃     0 ┃
# out: ┗━━━━━━━━┻━━━━━━━┛
# out: mixed_grid
# out: ┍━━━━━━━━┯━━━━━━━┑
# out: │ item   │   qty │
# out: ┝━━━━━━━━┿━━━━━━━┥
# out: │ spam   │    42 │
# out: ├────────┼───────┤
# out: │ eggs   │   451 │
# out: ├────────┼───────┤
# out: │ bacon  │     0 │
# out: ┕━━━━━━━━┷━━━━━━━┙
# out: double_grid
# out: ╔════════╦═══════╗
# out: ║ item   ║   qty ║
# out: ╠════════╬═══════╣
# out: ║ spam   ║    42 ║
# out: ╠════════╬═══════╣
# out: ║ eggs   ║   451 ║
# out: ╠════════╬═══════╣
# out: ║ bacon  ║     0 ║
# out: ╚════════╩═══════╝
# out: fancy_grid
# out: ╒════════╤═══════╕
# out: │ item   │   qty │
# out: ╞════════╪═══════╡
# out: │ spam   │    42 │
# out: ├────────┼───────┤
# out: │ eggs   │   451 │
# out: ├────────┼───────┤
# out: │ bacon  │     0 │
# out: ╘════════╧═══════╛
# out: outline
# out: +--------+-------+
# out: | item   |   qty |
# out: +========+=======+
# out: | spam   |    42 |
# out: | eggs   |   451 |
# out: | bacon  |     0 |
# out: +--------+-------+
# out: pipe
# out: | item   |   qty |
# out: |:-------|------:|
# out: | spam   |    42 |
# out: | eggs   |   451 |
# out: | bacon  |     0 |
# out: orgtbl
# out: | item   |   qty |
# out: |--------+-------|
# out: | spam   |    42 |
# out: | eggs   |   451 |
# out: | bacon  |     0 |
# out: jira
# out: || item   ||   qty ||
# out: | spam   |    42 |
# out: | eggs   |   451 |
# out: | bacon  |     0 |
# out: presto
# out:  item   |   qty
# out: --------+-------
# out:  spam   |    42
# out:  eggs   |   451
# out:  bacon  |     0
# out: pretty
# out: +-------+-----+
# out: | item  | qty |
# out: +-------+-----+
# out: | spam  | 42  |
# out: | eggs  | 451 |
# out: | bacon |  0  |
# out: +-------+-----+
# out: psql
# out: +--------+-------+
# out: | item   |   qty |
# out: |--------+-------|
# out: | spam   |    42 |
# out: | eggs   |   451 |
# out: | bacon  |     0 |
# out: +--------+-------+
# out: rst
# out: ======  =====
# out: item      qty
# out: ======  =====
# out: spam       42
# out: eggs      451
# out: bacon       0
# out: ======  =====
# out: mediawiki
# out: {| class="wikitable" style="text-align: left;"
# out: |+ <!-- caption -->
# out: |-
# out: ! item   !! style="text-align: right;"|   qty
# out: |-
# out: | spam   || style="text-align: right;"|    42
# out: |-
# out: | eggs   || style="text-align: right;"|   451
# out: |-
# out: | bacon  || style="text-align: right;"|     0
# out: |}
# out: moinmoin
# out: || ''' item   ''' ||<style="text-align: right;"> '''   qty ''' ||
# out: ||  spam    ||<style="text-align: right;">     42  ||
# out: ||  eggs    ||<style="text-align: right;">    451  ||
# out: ||  bacon   ||<style="text-align: right;">      0  ||
# out: youtrack
# out: ||  item    ||    qty  ||
# out: |  spam    |     42  |
# out: |  eggs    |    451  |
# out: |  bacon   |      0  |
# out: html
# out: <table>
# out: <thead>
# out: <tr><th>item  </th><th style="text-align: right;">  qty</th></tr>
# out: </thead>
# out: <tbody>
# out: <tr><td>spam  </td><td style="text-align: right;">   42</td></tr>
# out: <tr><td>eggs  </td><td style="text-align: right;">  451</td></tr>
# out: <tr><td>bacon </td><td style="text-align: right;">    0</td></tr>
# out: </tbody>
# out: </table>
# out: latex
# out: \begin{tabular}{lr}
# out: \hline
# out:  item   &   qty \\
# out: \hline
# out:  spam   &    42 \\
# out:  eggs   &   451 \\
# out:  bacon  &     0 \\
# out: \hline
# out: \end{tabular}
# out: latex_booktabs
# out: \begin{tabular}{lr}
# out: \toprule
# out:  item   &   qty \\
# out: \midrule
# out:  spam   &    42 \\
# out:  eggs   &   451 \\
# out:  bacon  &     0 \\
# out: \bottomrule
# out: \end{tabular}
# out: textile
# out: |_.  item   |_.   qty |
# out: |<. spam    |>.    42 |
# out: |<. eggs    |>.   451 |
# out: |<. bacon   |>.     0 |
# out: tsv
# out: item  	  qty
# out: spam  	   42
# out: eggs  	  451
# out: bacon 	    0
# out: True
# out: Name      Age
# out: ------  -----
# out: Alice      24
# out: Bob        19
# out:       a    b    c
# out: --  ---  ---  ---
# out:  0    1    2
# out:  1    3         4
# out: +--------+-------+
# out: | Name   |   Age |
# out: +========+=======+
# out: | Alice  |    24 |
# out: +--------+-------+
# out: | Bob    |    19 |
# out: +--------+-------+
# out: ----------
# out:     1.2345
# out:   123.45
# out:    12.345
# out: 12345
# out:  1234.5
# out: ----------
# out: -----
# out:   1.2
# out: 123.5
# out: -----
# out: +-------+------+
# out: |  one  | two  |
# out: | three | four |
# out: +-------+------+
# out: +--------+-----+
# out: | text   |   n |
# out: +========+=====+
# out: | multi  |   1 |
# out: | line   |     |
# out: +--------+-----+
# out: | b      |   ? |
# out: +--------+-----+
# out: +---+-------------+
# out: | 1 | a very long |
# out: |   | text that   |
# out: |   | has to be   |
# out: |   | wrapped     |
# out: +---+-------------+
# out: -  ----
# out: F  1e3
# out: M  0x10
# out: K  -0.5
# out: -  ----
# out: foo || 1
# out: spam||23
# out:   flag  value
# out: ------  -------
# out:   True  1
# out:  False  -2
