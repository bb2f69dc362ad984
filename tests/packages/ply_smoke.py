"""ply (a lexer and parser generator): the calculator of its documentation."""
# packages: ply

import sys

from ply import lex, yacc

tokens = ("NAME", "NUMBER", "PLUS", "MINUS", "TIMES", "DIVIDE", "EQUALS", "LPAREN", "RPAREN")

t_PLUS = r"\+"
t_MINUS = r"-"
t_TIMES = r"\*"
t_DIVIDE = r"/"
t_EQUALS = r"="
t_LPAREN = r"\("
t_RPAREN = r"\)"
t_NAME = r"[a-zA-Z_][a-zA-Z0-9_]*"
t_ignore = " \t"


def t_NUMBER(t):
    r"\d+"
    t.value = int(t.value)
    return t


def t_newline(t):
    r"\n+"
    t.lexer.lineno += t.value.count("\n")


def t_error(t):
    print(f"Illegal character {t.value[0]!r}")
    t.lexer.skip(1)


precedence = (("left", "PLUS", "MINUS"), ("left", "TIMES", "DIVIDE"), ("right", "UMINUS"))
names = {}


def p_statement_assign(p):
    "statement : NAME EQUALS expression"
    names[p[1]] = p[3]


def p_statement_expr(p):
    "statement : expression"
    print(p[1])


def p_expression_binop(p):
    """expression : expression PLUS expression
                  | expression MINUS expression
                  | expression TIMES expression
                  | expression DIVIDE expression"""
    if p[2] == "+":
        p[0] = p[1] + p[3]
    elif p[2] == "-":
        p[0] = p[1] - p[3]
    elif p[2] == "*":
        p[0] = p[1] * p[3]
    else:
        p[0] = p[1] / p[3]


def p_expression_uminus(p):
    "expression : MINUS expression %prec UMINUS"
    p[0] = -p[2]


def p_expression_group(p):
    "expression : LPAREN expression RPAREN"
    p[0] = p[2]


def p_expression_number(p):
    "expression : NUMBER"
    p[0] = p[1]


def p_expression_name(p):
    "expression : NAME"
    try:
        p[0] = names[p[1]]
    except LookupError:
        print(f"Undefined name {p[1]!r}")
        p[0] = 0


def p_error(p):
    print(f"Syntax error at {p.value!r}" if p else "Syntax error at the end")


lexer = lex.lex(module=sys.modules[__name__])
lexer.input("3 + 4 * 10\n  + -20 * 2 $ x")
for token in lexer:
    print(token.type, token.value, token.lineno, token.lexpos)
parser = yacc.yacc(module=sys.modules[__name__], write_tables=False, debug=False)
for line in ("1 + 2 * 3", "x = 4", "x * -(2 + 3) / 8", "y", "1 +", "2 ) 3", "((7))"):
    parser.parse(line, lexer=lexer)
print(names)

# out: NUMBER 3 1 0
# out: PLUS + 1 2
# out: NUMBER 4 1 4
# out: TIMES * 1 6
# out: NUMBER 10 1 8
# out: PLUS + 2 13
# out: MINUS - 2 15
# out: NUMBER 20 2 16
# out: TIMES * 2 19
# out: NUMBER 2 2 21
# out: Illegal character '$'
# out: NAME x 2 25
# out: 7
# out: -2.5
# out: Undefined name 'y'
# out: 0
# out: Syntax error at the end
# out: Syntax error at ')'
# out: 3
# out: 7
# out: {'x': 4}
