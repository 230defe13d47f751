import { type ReminderNeeds, sendReminders } from "./send-reminders.ts";

const ROUND_MS = 10 * 60_000;
/** Hours in Paris between which a letter is written: nobody is woken up. */
const [FIRST_HOUR, LAST_HOUR] = [7, 19];

const hourIn = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Paris" });

/** Whether letters may be written at that moment. */
export const isDaytime = (at: Date): boolean => {
  const hour = Number(hourIn.format(at));
  return hour >= FIRST_HOUR && hour <= LAST_HOUR;
};

/** Writes reminders at regular intervals, by day, until the returned function is called. */
export const startReminders = (needs: ReminderNeeds): (() => void) => {
  const { clock, log } = needs.platform;
  const round = setInterval(() => {
    if (isDaytime(clock())) sendReminders(needs).catch((error: unknown) => log.error("reminders.round-failed", error));
  }, ROUND_MS);
  round.unref();
  return () => clearInterval(round);
};
