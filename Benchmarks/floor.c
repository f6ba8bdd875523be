// The floor: the board of the sample plan as a bare ncurses table with its texts compiled in. It reads no file,
// computes nothing and saves nothing; it shows the same cells in as many colours and makes the same moves.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

#define CITIES 3
#define LINES_OF_EFFORT 5

static const char *cities[CITIES] = {"Ciudad Juárez", "Tijuana", "Culiacán"};
static const char *shares[CITIES] = {"35%", "15%", "10%"};
static const char *heads[LINES_OF_EFFORT] = {"Resources", "Training", "Joint ops", "Technology", "Cooperation"};
static const char *cells[CITIES][LINES_OF_EFFORT] = {
    {" ▲ A|? 40%", " ● G → 55%", " ■ R|? 10%", " ■ A|R ≠ *", " ? (G) 21d"},
    {" ● G → 60%", " ● G|? 70%", " ▲ A → 35%", " ○ N", " ● G → 50%"},
    {" ● G → 45%", " ▲ ?|A 25%", " ○ N|?", " ▲ A → 20%", " ? (A) 33d"},
};
static const int colours[CITIES][LINES_OF_EFFORT] = {{2, 1, 3, 4, 4}, {1, 1, 2, 5, 1}, {1, 2, 5, 2, 4}};
// The rows below the table: the first issues, and about each cell its name, its status, and the answers.
#define ISSUES 6
#define ANSWERS 7
static const char *issues[ISSUES] = {
    "First  46 issues",
    "■ Ciudad Juárez, Joint ops  “State counterpart to…”: MX 15 days overdue, US i…",
    "■ Ciudad Juárez, Technology US at risk, MX off track since 11 Jun.",
    "▲ Ciudad Juárez, Resources  Delivery of “Inspection devi…” 76 days overdue.",
    "● Tijuana, Resources        Public milestone “Waiting times at the…” 15 days…",
    "▲ Culiacán, Training        “Send the state's list…” (MX) 7 days overdue.",
};
static const char *labels[ANSWERS] = {"US", "MX", "next", "needs", "owed", "effect", "public"};
static const char *answers[CITIES][LINES_OF_EFFORT][2 + ANSWERS] = {
    {
        {"Ciudad Juárez · Resources",
         "▲ at risk, improving since 16 Mar",
         "▲ at risk, 13 days ago: Funds obligated late",
         "no report for 63 days (last: at risk): Funds obligated late",
         "Obligate the second half of the 2009 f…  US, due 30 Jun (in 15 days)",
         "absent: Federal and state police under one comma…  Governor's office",
         "US: delivery: Inspection devices… (+3)  due 31 Mar (76 days overdue)",
         "off target: Homicides                       293 on 1 May, target 169",
         "no public milestone"},
        {"Ciudad Juárez · Training",
         "● on track, steady since 2 Feb",
         "● on track, 12 days ago",
         "● on track, 12 days ago",
         "Vet the second class of investigators     MX, due 5 Jul (in 20 days)",
         "deadlock with Joint operations (■ off tr… (+1)  no first step agreed",
         "MX: Investigators' course, second class: Si…  due 5 Jul (in 20 days)",
         "off target: Homicides (+1)                  293 on 1 May, target 169",
         "no public milestone"},
        {"Ciudad Juárez · Joint operations",
         "■ off track, declining since 3 May",
         "■ off track, 5 days ago: No state counterpart to the federal deploy…",
         "no report for 42 days (last: off track): The state's own force is n…",
         "Agree the handover with the state police  MX, due 20 Jun (in 5 days)",
         "deadlock with Training (● on track) (+1)        no first step agreed",
         "MX: State counterpart to the fed… (+2)  due 31 May (15 days overdue)",
         "off target: Homicides                       293 on 1 May, target 169",
         "no public milestone"},
        {"Ciudad Juárez · Technology",
         "■ off track, steady since 11 Jun · the sides…",
         "▲ at risk, 4 days ago: Nobody is named to keep the equipment in rep…",
         "■ off track, 4 days ago: The equipment came without training",
         "Settle who keeps the X-ray vans in…  US, due 10 Jun (5 days overdue)",
         "Cooperation (? unknown) (+1)",
         "US: Name who keeps the X-ray vans in r… (+3)  due 18 Jun (in 3 days)",
         "off target: Homicides                       293 on 1 May, target 169",
         "no public milestone"},
        {"Ciudad Juárez · Cooperation",
         "? unknown, last: on track, 25 May",
         "no report for 26 days (last: on track)",
         "no report for 21 days (last: on track)",
         "Write down who is called first, and wh…  MX, due 25 Jun (in 10 days)",
         "Technology (■ off trac… (+1)  first step: US, due 1 Jul (in 16 days)",
         "MX: Report how many requests were ans… (+1)  due 25 Jun (in 10 days)",
         "off target: Homicides                       293 on 1 May, target 169",
         "The council's telephone is answered day…   from 20 Nov (in 158 days)"},
    },
    {
        {"Tijuana · Resources",
         "● on track, steady since 20 Jan",
         "● on track, 11 days ago",
         "● on track, 11 days ago",
         "Hand over the third inspection device    US, due 15 Jul (in 30 days)",
         "nothing",
         "US: Third inspection device handed over      due 15 Jul (in 30 days)",
         "off target: Homicides                      110 on 1 May, target 80.2",
         "Waiting times at the crossing are sh…  from 31 May (15 days overdue)"},
        {"Tijuana · Training",
         "● on track, improving since 22 Jan",
         "● on track, 8 days ago",
         "no report for 144 days (last: on track)",
         "no next step",
         "nothing",
         "nothing else with a day",
         "off target: Homicides                      110 on 1 May, target 80.2",
         "no public milestone"},
        {"Tijuana · Joint operations",
         "▲ at risk, steady since 30 Mar",
         "▲ at risk, 1 day ago: No agreed rules for working at the crossing",
         "▲ at risk, 7 days ago: The state joins only from July",
         "Hold the first joint exercise at the c…  MX, due 28 Jun (in 13 days)",
         "Cooperation (● on track)",
         "MX: Joint exercise at the crossing: T… (+1)  due 31 Aug (in 77 days)",
         "off target: Homicides                      110 on 1 May, target 80.2",
         "no public milestone"},
        {"Tijuana · Technology",
         "○ not started since 20 Oct 2009",
         "○ not started, 8 days ago",
         "○ not started, 8 days ago",
         "no next step",
         "nothing",
         "nothing else with a day",
         "off target: Homicides                      110 on 1 May, target 80.2",
         "no public milestone"},
        {"Tijuana · Cooperation",
         "● on track, steady since 2 Mar",
         "● on track, 7 days ago",
         "● on track, 7 days ago",
         "Open the shared planning room             US, due 1 Jul (in 16 days)",
         "nothing",
         "US: Planning room opened                      due 1 Jul (in 16 days)",
         "off target: Homicides (+1)                 110 on 1 May, target 80.2",
         "no public milestone"},
    },
    {
        {"Culiacán · Resources",
         "● on track, steady since 4 Feb",
         "● on track, 6 days ago",
         "● on track, 6 days ago",
         "no next step",
         "absent: A culture of lawfulness is taught in sc…  Education ministry",
         "nothing else with a day",
         "off target: Homicides                       56 on 1 May, target 45.4",
         "no public milestone"},
        {"Culiacán · Training",
         "▲ at risk, declining since 27 May",
         "no report for 19 days (last: at risk): The list of candidates is th…",
         "▲ at risk, 6 days ago: The state has changed the officer in charge",
         "Send the state's list of candidates   MX, due 8 Jun (7 days overdue)",
         "absent: A culture of lawfulness is taught in sc…  Education ministry",
         "MX: Instructors ready to teach              due 30 Sep (in 107 days)",
         "off target: Homicides                       56 on 1 May, target 45.4",
         "no public milestone"},
        {"Culiacán · Joint operations",
         "○ not started since 20 Oct 2009",
         "○ not started, 6 days ago",
         "no report for 238 days (last: not started)",
         "no next step",
         "absent: A culture of lawfulness is taught in sc…  Education ministry",
         "nothing else with a day",
         "off target: Homicides                       56 on 1 May, target 45.4",
         "no public milestone"},
        {"Culiacán · Technology",
         "▲ at risk, steady since 6 Apr",
         "▲ at risk, 5 days ago: The unit to be trained is not chosen",
         "▲ at risk, 5 days ago: Waits for the first cyber unit",
         "Choose the unit that is trained first    US, due 30 Jun (in 15 days)",
         "Cyber unit, the first one (▲ at risk) (+1)",
         "MX: Cyber unit, a copy of the first one:…   due 31 Dec (in 199 days)",
         "off target: Homicides                       56 on 1 May, target 45.4",
         "no public milestone"},
        {"Culiacán · Cooperation",
         "? unknown, last: at risk, 13 May",
         "no report for 33 days (last: at risk): Requests are still answered…",
         "no report for 68 days (last: at risk): Requests are still answered…",
         "no next step",
         "absent: A culture of lawfulness is taught in sc…  Education ministry",
         "MX: Culture of lawfulness in the scho… (+1)  due 23 Aug (in 69 days)",
         "off target: Homicides (+1)                  56 on 1 May, target 45.4",
         "no public milestone"},
    },
};

static void draw(int row, int column) {
    erase();
    attrset(A_BOLD);
    for (int i = 0; i < COLS; i++) mvaddch(0, i, ' ' | COLOR_PAIR(7));
    mvaddstr(0, 1, "Joint City Security Plan");
    mvaddstr(0, COLS / 2 - 10, "15 Jun 2010 (pinned)");
    mvaddstr(0, COLS - 19, "SBU · US · editing");
    attrset(A_NORMAL);
    mvaddstr(1, 1, "month 9 of 18  ▓▓▓▓▓▓▓▓▓░░░░░░░░░  290 days left · execution since 1 Jan 2010");
    attrset(COLOR_PAIR(6));
    mvaddstr(3, 1, "City");
    for (int i = 0; i < LINES_OF_EFFORT; i++) mvaddstr(3, 20 + i * 12, heads[i]);
    for (int i = 0; i < CITIES; i++) {
        attrset(i == row ? A_BOLD | COLOR_PAIR(7) : A_NORMAL);
        for (int j = 0; j < COLS; j++) mvaddch(4 + i, j, ' ');
        if (i == row) mvaddstr(4 + i, 0, "▸");
        mvaddstr(4 + i, 1, cities[i]);
        mvaddstr(4 + i, 16, shares[i]);
        for (int j = 0; j < LINES_OF_EFFORT; j++) {
            attrset(COLOR_PAIR(colours[i][j]) | (i == row && j == column ? A_REVERSE : 0));
            mvaddstr(4 + i, 20 + j * 12, cells[i][j]);
        }
    }
    attrset(A_DIM);
    mvaddstr(7, 1, "2 off track · 1 disputed · 2 unknown · 2 steps overdue · 5 changed since 1 Jun");
    mvaddstr(8, 1, "these cities: 60% of violence (stated), 21% (measured, 2009)");
    attrset(A_NORMAL);
    for (int i = 0; i < ISSUES; i++) mvaddstr(9 + i, 1, issues[i]);
    const char **about = answers[row][column];
    for (int i = 1; i < COLS - 1; i++) mvaddstr(15, i, "─");
    attrset(A_BOLD);
    mvprintw(15, 2, " %s ", about[0]);
    attrset(COLOR_PAIR(colours[row][column]) | A_REVERSE);
    mvprintw(15, COLS - 2 - (int)mbstowcs(NULL, about[1], 0), " %s", about[1]);
    attrset(A_NORMAL);
    for (int i = 0; i < ANSWERS; i++) {
        mvaddstr(16 + i, 3, labels[i]);
        mvaddstr(16 + i, 11, about[2 + i]);
    }
    mvaddstr(LINES - 1, 1, "s status  ⏎ open  x issues  w promises  e edit  + add  H history  ? help");
    move(4 + row, 20 + column * 12);
    refresh();
}

int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    start_color();
    use_default_colors();
    for (int i = 1; i <= 7; i++) init_pair(i, i, i == 7 ? 4 : -1);
    int row = 0, column = 0;
    for (;;) {
        draw(row, column);
        int key = getch();
        if (key == 'q' || key == ERR) break;
        if (key == 'j' || key == KEY_DOWN) row = row < CITIES - 1 ? row + 1 : row;
        if (key == 'k' || key == KEY_UP) row = row > 0 ? row - 1 : row;
        if (key == 'l' || key == KEY_RIGHT) column = column < LINES_OF_EFFORT - 1 ? column + 1 : column;
        if (key == 'h' || key == KEY_LEFT) column = column > 0 ? column - 1 : column;
    }
    endwin();
    return 0;
}
