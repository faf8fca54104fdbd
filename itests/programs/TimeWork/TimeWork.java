import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** java.time with zones and formats. */
public class TimeWork {
  static void zones() {
    for (String id :
        new String[] {
          "Europe/Berlin",
          "America/New_York",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "UTC",
          "America/St_Johns"
        }) {
      ZoneId zone = ZoneId.of(id);
      ZonedDateTime winter = ZonedDateTime.of(2024, 1, 15, 12, 0, 0, 0, zone);
      ZonedDateTime summer = winter.plusMonths(6);
      ZoneOffsetTransition next = zone.getRules().nextTransition(winter.toInstant());
      System.out.println(
          winter
              + " "
              + summer.getOffset()
              + " "
              + next
              + " "
              + zone.getRules().isDaylightSavings(summer.toInstant())
              + " "
              + zone.getDisplayName(TextStyle.SHORT, Locale.US)
              + " "
              + zone.getDisplayName(TextStyle.FULL, Locale.GERMANY));
    }
    ZonedDateTime gap = ZonedDateTime.of(2024, 3, 31, 2, 30, 0, 0, ZoneId.of("Europe/Berlin"));
    ZonedDateTime overlap = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Berlin"));
    System.out.println(
        gap
            + " "
            + overlap
            + " "
            + overlap.withLaterOffsetAtOverlap()
            + " "
            + overlap.plusHours(1));
    System.out.println(ZoneId.getAvailableZoneIds().size() > 400);
    TimeZone old = TimeZone.getTimeZone("America/New_York");
    System.out.println(
        old.getOffset(1_720_000_000_000L)
            + " "
            + old.getDisplayName(true, TimeZone.LONG, Locale.US)
            + " "
            + old.toZoneId()
            + " "
            + new SimpleTimeZone(3600000, "X").getRawOffset());
    try {
      ZoneId.of("Mars/Base");
    } catch (java.time.DateTimeException e) {
      System.out.println(e.getMessage());
    }
  }

  static void formats() {
    ZonedDateTime time =
        ZonedDateTime.of(2024, 2, 29, 17, 5, 9, 123456789, ZoneId.of("Europe/Paris"));
    for (Locale locale :
        new Locale[] {
          Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN, Locale.forLanguageTag("ar-EG")
        }) {
      System.out.println(
          DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu h:mm a zzzz", locale).format(time)
              + " | "
              + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                  .withLocale(locale)
                  .format(time)
              + " | "
              + DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                  .withLocale(locale)
                  .format(time));
    }
    System.out.println(
        DateTimeFormatter.ISO_WEEK_DATE.format(time)
            + " "
            + DateTimeFormatter.RFC_1123_DATE_TIME.format(time)
            + " "
            + DateTimeFormatter.BASIC_ISO_DATE.format(time));
    DateTimeFormatter own =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("dd-MMM-yyyy")
            .optionalStart()
            .appendPattern(" HH:mm")
            .optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 7)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.US);
    System.out.println(
        LocalDateTime.parse("05-mar-2021", own)
            + " "
            + LocalDateTime.parse("05-MAR-2021 23:59", own));
    System.out.println(
        OffsetDateTime.parse("2024-05-06T07:08:09.5+05:30").toInstant()
            + " "
            + Duration.parse("PT1H2M3.4S")
            + " "
            + Period.parse("P1Y2M3D"));
    try {
      LocalDate.parse("2024-02-30");
    } catch (DateTimeParseException e) {
      System.out.println(e.getMessage());
    }
  }

  static void arithmetic() {
    LocalDate date = LocalDate.of(2024, 1, 31);
    System.out.println(
        date.plusMonths(1)
            + " "
            + date.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
            + " "
            + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
            + " "
            + date.get(WeekFields.of(Locale.US).weekOfYear())
            + " "
            + ChronoUnit.DAYS.between(date, LocalDate.of(2030, 1, 1))
            + " "
            + Period.between(date, LocalDate.of(2025, 3, 1)));
    System.out.println(
        Year.of(2100).isLeap()
            + " "
            + YearMonth.of(2024, 2).lengthOfMonth()
            + " "
            + MonthDay.of(2, 29).isValidYear(2023)
            + " "
            + Month.MARCH.getDisplayName(TextStyle.SHORT, Locale.FRANCE)
            + " "
            + DayOfWeek.SUNDAY.getDisplayName(TextStyle.FULL, Locale.GERMANY));
    System.out.println(
        JapaneseDate.from(date) + " " + ThaiBuddhistDate.from(date) + " " + MinguoDate.from(date));
    System.out.println(
        Instant.ofEpochSecond(1_700_000_000, 5).truncatedTo(ChronoUnit.HOURS)
            + " "
            + LocalTime.MIDNIGHT.minusNanos(1)
            + " "
            + Duration.ofMillis(-1500)
            + " "
            + Instant.MAX);
    Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.ofHours(2));
    System.out.println(
        LocalDateTime.now(fixed)
            + " "
            + Clock.offset(fixed, Duration.ofDays(1)).instant()
            + " "
            + (Clock.systemUTC().millis() > 1_600_000_000_000L));
    LocalDate day = date;
    long hash = 0;
    for (int i = 0; i < 2000; i++) {
      day = day.plusDays(i % 3 + 1).with(TemporalAdjusters.next(DayOfWeek.of(i % 7 + 1)));
      hash =
          hash * 31
              + day.toEpochDay()
              + day.atStartOfDay(ZoneId.of("America/New_York")).toEpochSecond();
    }
    System.out.println(day + " " + hash);
  }

  public static void main(String[] args) {
    zones();
    formats();
    arithmetic();
  }
}
