grammar Calc;
program : statement+ EOF ;
statement
    : 'let' ID '=' expr ';'                                   # let
    | 'print' expr (',' expr)* ';'                            # print
    | 'while' '(' expr ')' block                              # while
    | 'if' '(' expr ')' block ('else' block)?                 # if
    | 'def' ID '(' (ID (',' ID)*)? ')' '=' expr ';'           # def
    ;
block : '{' statement* '}' ;
expr
    : '-' expr                                                # negate
    | <assoc=right> expr '^' expr                             # power
    | expr op=('*'|'/'|'%') expr                              # product
    | expr op=('+'|'-') expr                                  # sum
    | expr op=('<'|'<='|'>'|'>='|'=='|'!=') expr              # compare
    | ID '(' (expr (',' expr)*)? ')'                          # call
    | '(' expr ')'                                            # group
    | ID                                                      # variable
    | NUMBER                                                  # number
    | STRING                                                  # string
    ;
ID : [a-zA-Z_] [a-zA-Z_0-9]* ;
NUMBER : [0-9]+ ('.' [0-9]+)? ;
STRING : '"' (~["\\] | '\\' .)* '"' ;
COMMENT : '#' ~[\r\n]* -> skip ;
SPACE : [ \t\r\n]+ -> skip ;
