import java.time.*;
import java.time.format.*;
import java.time.temporal.*;
import java.util.*;
import java.text.*;

public class Time1 {
  public static void main(String[] args) throws Exception {
    LocalDate d = LocalDate.of(2024, 2, 28).plusDays(2); System.out.println(d + " " + d.getDayOfWeek() + d.isLeapYear() + d.with(TemporalAdjusters.lastDayOfMonth()) + ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), d));
    LocalDateTime t = LocalDateTime.of(2024, 12, 31, 23, 59, 58); System.out.println(t.plusSeconds(3) + " " + t.format(DateTimeFormatter.ISO_DATE_TIME) + t.format(DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss")) + t.truncatedTo(ChronoUnit.HOURS));
    System.out.println(Duration.ofMinutes(125) + " " + Period.between(LocalDate.of(2020, 1, 15), d) + Instant.ofEpochSecond(1_000_000_000L) + Year.of(2023).isLeap() + YearMonth.of(2024, 2).lengthOfMonth());
    System.out.println(LocalDate.parse("2024-05-06") + LocalTime.parse("10:15").plusHours(20).toString() + OffsetDateTime.parse("2007-12-03T10:15:30+01:00").toInstant());
    try { LocalDate.parse("garbage"); } catch (DateTimeParseException e) { System.out.println(e.getMessage()); } try { LocalDate.of(2023, 2, 30); } catch (DateTimeException e) { System.out.println(e); }
    ZonedDateTime z = ZonedDateTime.of(t, ZoneId.of("Europe/Berlin")); System.out.println(z + " " + z.withZoneSameInstant(ZoneId.of("America/New_York")) + z.toInstant() + ZoneId.of("UTC") + z.getOffset() + ZonedDateTime.of(2024, 7, 1, 0, 0, 0, 0, ZoneId.of("Europe/Berlin")).getOffset());
    System.out.println(t.format(DateTimeFormatter.ofPattern("EEE, d MMM uuuu h:mm a", Locale.US)) + "|" + t.format(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.GERMANY)) + DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.FRANCE) + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.US).format(d) + DateTimeFormatter.RFC_1123_DATE_TIME.format(z));
    System.out.println(LocalDate.parse("6 May 2024", DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US)) + " " + d.get(WeekFields.ISO.weekOfWeekBasedYear()) + d.getDayOfYear() + Month.MAY.plus(9) + WeekFields.of(Locale.US).getFirstDayOfWeek());
    System.out.println(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant() + " " + (Instant.now().toEpochMilli() > 1600000000000L) + (LocalDate.now().getYear() > 2000) + ZoneOffset.ofHours(2));
    System.out.println(new DecimalFormat("#,##0.00").format(1234567.891) + new DecimalFormat("0.###E0").format(12345) + NumberFormat.getPercentInstance(Locale.US).format(0.256) + NumberFormat.getCurrencyInstance(Locale.US).format(1234.5) + NumberFormat.getInstance(Locale.GERMANY).parse("1.234,5") + NumberFormat.getIntegerInstance().format(2.7));
    System.out.println(MessageFormat.format("{0} has {1,number,integer} items {2}", "Bob", 1234, List.of(1)) + new ChoiceFormat("0#none|1#one|2#many").format(2));
    SimpleDateFormat f = new SimpleDateFormat("yyyy-MM-dd HH:mm:ss zzz EEE MMM", Locale.US); f.setTimeZone(TimeZone.getTimeZone("UTC")); System.out.println(f.format(new Date(0)) + f.parse("2001-02-03 04:05:06 UTC Sat Feb").getTime());
    Calendar c = new GregorianCalendar(2024, Calendar.MARCH, 1); c.add(Calendar.DAY_OF_MONTH, -1); System.out.println(c.get(Calendar.DAY_OF_MONTH) + " " + c.getActualMaximum(Calendar.DAY_OF_MONTH) + TimeZone.getTimeZone("Asia/Tokyo").getRawOffset()); System.out.println(Locale.getDefault() + " " + Locale.GERMANY.getLanguage() + Locale.forLanguageTag("pt-BR") + Locale.of("fr", "CA") + Locale.US.getDisplayCountry(Locale.US) + TimeZone.getDefault().getID() + Currency.getInstance("EUR").getDefaultFractionDigits() + Currency.getInstance(Locale.US));
    System.out.println(DateTimeFormatter.ISO_LOCAL_DATE.parse("2020-01-01").get(ChronoField.YEAR) + new DateTimeFormatterBuilder().appendPattern("HH").appendLiteral('h').toFormatter().format(t) + Instant.parse("2020-01-01T00:00:00Z").plus(1, ChronoUnit.DAYS) + java.util.Date.from(Instant.EPOCH).getTime());
  }
}
