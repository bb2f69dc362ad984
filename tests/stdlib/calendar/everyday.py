import calendar
print(calendar.month(2024,2)); print(calendar.calendar(2025)); calendar.prmonth(2023,10)
print(calendar.monthrange(2024,2), calendar.isleap(1900), calendar.leapdays(2000,2025), calendar.weekday(2024,1,1), list(calendar.month_name), list(calendar.day_abbr), calendar.month_name[3], calendar.MONDAY, calendar.JANUARY, repr(calendar.FEBRUARY))
print(calendar.monthcalendar(2024,9)); c=calendar.Calendar(6); print(list(c.iterweekdays()), c.monthdayscalendar(2024,2), list(c.itermonthdates(2024,2))[:2], list(c.itermonthdays4(2024,12))[-3:], c.monthdays2calendar(2024,5)[0])
calendar.setfirstweekday(6); print(calendar.month(2024,2), calendar.firstweekday(), calendar.weekheader(3), calendar.weekheader(10)); t=calendar.TextCalendar(3); print(t.formatmonth(2024,7,w=4,l=2)); print(t.formatyear(2024,m=4))
h=calendar.HTMLCalendar(); print(h.formatmonth(2024,3)); print(len(h.formatyear(2024)), len(h.formatyearpage(2024)))
def e(f,*a):
    try: print(f(*a))
    except Exception as x: print(type(x).__name__, x)
e(calendar.monthrange,2024,13); e(calendar.setfirstweekday,9); e(calendar.month,2024,0); print(calendar.timegm((2024,1,2,3,4,5)))
print(len(c.yeardayscalendar(2024)), c.yeardayscalendar(2024,4)[0][0][0], calendar.month_name[-1], calendar.Month.MAY, calendar.Day(2).name)

# out:    February 2024
# out: Mo Tu We Th Fr Sa Su
# out:           1  2  3  4
# out:  5  6  7  8  9 10 11
# out: 12 13 14 15 16 17 18
# out: 19 20 21 22 23 24 25
# out: 26 27 28 29
# out:
# out:                                   2025
# out:
# out:       January                   February                   March
# out: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# out:        1  2  3  4  5                      1  2                      1  2
# out:  6  7  8  9 10 11 12       3  4  5  6  7  8  9       3  4  5  6  7  8  9
# out: 13 14 15 16 17 18 19      10 11 12 13 14 15 16      10 11 12 13 14 15 16
# out: 20 21 22 23 24 25 26      17 18 19 20 21 22 23      17 18 19 20 21 22 23
# out: 27 28 29 30 31            24 25 26 27 28            24 25 26 27 28 29 30
# out:                                                     31
# out:
# out:        April                      May                       June
# out: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# out:     1  2  3  4  5  6                1  2  3  4                         1
# out:  7  8  9 10 11 12 13       5  6  7  8  9 10 11       2  3  4  5  6  7  8
# out: 14 15 16 17 18 19 20      12 13 14 15 16 17 18       9 10 11 12 13 14 15
# out: 21 22 23 24 25 26 27      19 20 21 22 23 24 25      16 17 18 19 20 21 22
# out: 28 29 30                  26 27 28 29 30 31         23 24 25 26 27 28 29
# out:                                                     30
# out:
# out:         July                     August                  September
# out: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# out:     1  2  3  4  5  6                   1  2  3       1  2  3  4  5  6  7
# out:  7  8  9 10 11 12 13       4  5  6  7  8  9 10       8  9 10 11 12 13 14
# out: 14 15 16 17 18 19 20      11 12 13 14 15 16 17      15 16 17 18 19 20 21
# out: 21 22 23 24 25 26 27      18 19 20 21 22 23 24      22 23 24 25 26 27 28
# out: 28 29 30 31               25 26 27 28 29 30 31      29 30
# out:
# out:       October                   November                  December
# out: Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su      Mo Tu We Th Fr Sa Su
# out:        1  2  3  4  5                      1  2       1  2  3  4  5  6  7
# out:  6  7  8  9 10 11 12       3  4  5  6  7  8  9       8  9 10 11 12 13 14
# out: 13 14 15 16 17 18 19      10 11 12 13 14 15 16      15 16 17 18 19 20 21
# out: 20 21 22 23 24 25 26      17 18 19 20 21 22 23      22 23 24 25 26 27 28
# out: 27 28 29 30 31            24 25 26 27 28 29 30      29 30 31
# out:
# out:     October 2023
# out: Mo Tu We Th Fr Sa Su
# out:                    1
# out:  2  3  4  5  6  7  8
# out:  9 10 11 12 13 14 15
# out: 16 17 18 19 20 21 22
# out: 23 24 25 26 27 28 29
# out: 30 31
# out: (calendar.THURSDAY, 29) False 7 0 ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] March 0 1 calendar.FEBRUARY
# out: [[0, 0, 0, 0, 0, 0, 1], [2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15], [16, 17, 18, 19, 20, 21, 22], [23, 24, 25, 26, 27, 28, 29], [30, 0, 0, 0, 0, 0, 0]]
# out: [6, 0, 1, 2, 3, 4, 5] [[0, 0, 0, 0, 1, 2, 3], [4, 5, 6, 7, 8, 9, 10], [11, 12, 13, 14, 15, 16, 17], [18, 19, 20, 21, 22, 23, 24], [25, 26, 27, 28, 29, 0, 0]] [datetime.date(2024, 1, 28), datetime.date(2024, 1, 29)] [(2025, 1, 2, 3), (2025, 1, 3, 4), (2025, 1, 4, 5)] [(0, 6), (0, 0), (0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]
# out:    February 2024
# out: Su Mo Tu We Th Fr Sa
# out:              1  2  3
# out:  4  5  6  7  8  9 10
# out: 11 12 13 14 15 16 17
# out: 18 19 20 21 22 23 24
# out: 25 26 27 28 29
# out:  6 Sun Mon Tue Wed Thu Fri Sat   Sunday     Monday    Tuesday   Wednesday   Thursday    Friday    Saturday
# out:             July 2024
# out:
# out: Thu  Fri  Sat  Sun  Mon  Tue  Wed
# out:
# out:                       1    2    3
# out:
# out:   4    5    6    7    8    9   10
# out:
# out:  11   12   13   14   15   16   17
# out:
# out:  18   19   20   21   22   23   24
# out:
# out:  25   26   27   28   29   30   31
# out:
# out:
# out:                                                2024
# out:
# out:       January                   February                   March                     April
# out: Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We
# out:              1  2  3       1  2  3  4  5  6  7          1  2  3  4  5  6                   1  2  3
# out:  4  5  6  7  8  9 10       8  9 10 11 12 13 14       7  8  9 10 11 12 13       4  5  6  7  8  9 10
# out: 11 12 13 14 15 16 17      15 16 17 18 19 20 21      14 15 16 17 18 19 20      11 12 13 14 15 16 17
# out: 18 19 20 21 22 23 24      22 23 24 25 26 27 28      21 22 23 24 25 26 27      18 19 20 21 22 23 24
# out: 25 26 27 28 29 30 31      29                        28 29 30 31               25 26 27 28 29 30
# out:
# out:         May                       June                      July                     August
# out: Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We
# out:                    1             1  2  3  4  5                   1  2  3       1  2  3  4  5  6  7
# out:  2  3  4  5  6  7  8       6  7  8  9 10 11 12       4  5  6  7  8  9 10       8  9 10 11 12 13 14
# out:  9 10 11 12 13 14 15      13 14 15 16 17 18 19      11 12 13 14 15 16 17      15 16 17 18 19 20 21
# out: 16 17 18 19 20 21 22      20 21 22 23 24 25 26      18 19 20 21 22 23 24      22 23 24 25 26 27 28
# out: 23 24 25 26 27 28 29      27 28 29 30               25 26 27 28 29 30 31      29 30 31
# out: 30 31
# out:
# out:      September                  October                   November                  December
# out: Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We      Th Fr Sa Su Mo Tu We
# out:           1  2  3  4                      1  2          1  2  3  4  5  6                1  2  3  4
# out:  5  6  7  8  9 10 11       3  4  5  6  7  8  9       7  8  9 10 11 12 13       5  6  7  8  9 10 11
# out: 12 13 14 15 16 17 18      10 11 12 13 14 15 16      14 15 16 17 18 19 20      12 13 14 15 16 17 18
# out: 19 20 21 22 23 24 25      17 18 19 20 21 22 23      21 22 23 24 25 26 27      19 20 21 22 23 24 25
# out: 26 27 28 29 30            24 25 26 27 28 29 30      28 29 30                  26 27 28 29 30 31
# out:                           31
# out:
# out: <table border="0" cellpadding="0" cellspacing="0" class="month">
# out: <tr><th colspan="7" class="month">March 2024</th></tr>
# out: <tr><th class="mon">Mon</th><th class="tue">Tue</th><th class="wed">Wed</th><th class="thu">Thu</th><th class="fri">Fri</th><th class="sat">Sat</th><th class="sun">Sun</th></tr>
# out: <tr><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="noday">&nbsp;</td><td class="fri">1</td><td class="sat">2</td><td class="sun">3</td></tr>
# out: <tr><td class="mon">4</td><td class="tue">5</td><td class="wed">6</td><td class="thu">7</td><td class="fri">8</td><td class="sat">9</td><td class="sun">10</td></tr>
# out: <tr><td class="mon">11</td><td class="tue">12</td><td class="wed">13</td><td class="thu">14</td><td class="fri">15</td><td class="sat">16</td><td class="sun">17</td></tr>
# out: <tr><td class="mon">18</td><td class="tue">19</td><td class="wed">20</td><td class="thu">21</td><td class="fri">22</td><td class="sat">23</td><td class="sun">24</td></tr>
# out: <tr><td class="mon">25</td><td class="tue">26</td><td class="wed">27</td><td class="thu">28</td><td class="fri">29</td><td class="sat">30</td><td class="sun">31</td></tr>
# out: </table>
# out:
# out: 14803 15162
# out: IllegalMonthError bad month number 13; must be 1-12
# out: IllegalWeekdayError bad weekday number 9; must be 0 (Monday) to 6 (Sunday)
# out: IllegalMonthError bad month number 0; must be 1-12
# out: 1704164645
# out: 4 [0, 1, 2, 3, 4, 5, 6] December 5 WEDNESDAY
