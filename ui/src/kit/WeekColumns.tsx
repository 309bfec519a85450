// The seven days of a week side by side, each with all that stands on it.
import { Button } from "react-aria-components";
import { classes } from "./classes";
import { type GridDay, Sign } from "./MonthGrid";
import styles from "./WeekColumns.module.css";

type Props = {
  label: string;
  weekdays: string[];
  days: GridDay[];
  chosen: string;
  nothing: string;
  onChoose: (day: string) => void;
  onOpen: (id: string) => void;
};

export const WeekColumns = ({ label, weekdays, days, chosen, nothing, onChoose, onOpen }: Props) => (
  <section className={styles.week} aria-label={label} data-testid="week-columns">
    {days.map((day, index) => (
      <div
        key={day.day}
        className={classes(styles.day, day.isRest && styles.rest, day.day === chosen && styles.chosen)}
      >
        <Button
          className={styles.head}
          aria-label={day.name}
          aria-pressed={day.day === chosen}
          onPress={() => onChoose(day.day)}
        >
          <span className={styles.weekday}>{weekdays[index]}</span>
          <span className={classes(styles.number, day.isToday && styles.today)}>{day.label}</span>
          {day.mark && (
            <span className={classes(styles.mark, day.mark.isWork && styles.work)}>
              {day.mark.short} <span lang="zh-CN">{day.mark.name}</span>
            </span>
          )}
        </Button>
        <ul className={styles.entries}>
          {day.entries.length === 0 && <li className={styles.nothing}>{nothing}</li>}
          {day.entries.map(({ id, title, tone }) => (
            <li key={id}>
              <Button
                className={classes(styles.entry, styles[tone])}
                onPress={() => {
                  onChoose(day.day);
                  onOpen(id);
                }}
              >
                <Sign tone={tone} />
                <span>{title}</span>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </section>
);
