import java.text.BreakIterator;
import java.text.ChoiceFormat;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.Formatter;
import java.util.GregorianCalendar;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.StringTokenizer;
import java.util.TimeZone;

/** java.text, locales and resource bundles. */
public class TextWork {
  static final Locale[] LOCALES = {
    Locale.US,
    Locale.GERMANY,
    Locale.FRANCE,
    Locale.JAPAN,
    Locale.forLanguageTag("hi-IN"),
    Locale.ROOT
  };

  public static class Words extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
      return new Object[][] {{"hello", "hello"}, {"count", new int[] {1, 2}}, {"only", "base"}};
    }
  }

  public static class Words_de extends ListResourceBundle {
    @Override
    protected Object[][] getContents() {
      return new Object[][] {{"hello", "hallo"}};
    }
  }

  static void numbers() throws ParseException {
    for (Locale locale : LOCALES) {
      NumberFormat number = NumberFormat.getInstance(locale);
      NumberFormat percent = NumberFormat.getPercentInstance(locale);
      NumberFormat money = NumberFormat.getCurrencyInstance(locale);
      NumberFormat compact =
          NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
      System.out.println(
          locale
              + " "
              + number.format(-1234567.891)
              + " "
              + percent.format(0.256)
              + " "
              + money.format(1234.5)
              + " "
              + compact.format(1_234_567)
              + " "
              + number.parse(number.format(9876.5)));
    }
    DecimalFormat format =
        new DecimalFormat("#,##0.00;(#)", DecimalFormatSymbols.getInstance(Locale.US));
    System.out.println(
        format.format(-1234.567)
            + " "
            + format.toPattern()
            + " "
            + format.parse("(12.50)", new ParsePosition(0)));
    System.out.println(
        new DecimalFormat("0.###E0", DecimalFormatSymbols.getInstance(Locale.US)).format(123456));
    Currency euro = Currency.getInstance("EUR");
    System.out.println(
        euro.getSymbol(Locale.FRANCE)
            + euro.getDefaultFractionDigits()
            + euro.getDisplayName(Locale.US)
            + Currency.getInstance(Locale.JAPAN));
    try {
      NumberFormat.getInstance(Locale.US).parse("abc");
    } catch (ParseException e) {
      System.out.println(e.getMessage() + " " + e.getErrorOffset());
    }
  }

  static void messages() {
    Date date = new Date(1_700_000_000_000L);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Locale.setDefault(Locale.US);
    System.out.println(
        MessageFormat.format(
            "{0} has {1,number,integer} files, {2,date,yyyy-MM-dd} {3,choice,0#none|1#one|1<{3} of"
                + " them}",
            "disk", 12345, date, 2));
    System.out.println(
        Arrays.toString(new MessageFormat("{0}-{1}").parse("a-b", new ParsePosition(0))));
    System.out.println(new ChoiceFormat("0#zero|1#one|2#many").format(7));
    for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, Locale.JAPAN}) {
      SimpleDateFormat simple = new SimpleDateFormat("EEEE d MMMM yyyy HH:mm:ss zzz G", locale);
      System.out.println(
          simple.format(date)
              + " | "
              + DateFormat.getDateInstance(DateFormat.LONG, locale).format(date));
    }
    try {
      SimpleDateFormat strict = new SimpleDateFormat("yyyy-MM-dd", Locale.US);
      strict.setLenient(false);
      System.out.println(strict.parse("2024-02-29").getTime());
      strict.parse("2024-02-30");
    } catch (ParseException e) {
      System.out.println(e.getMessage());
    }
    GregorianCalendar calendar = new GregorianCalendar(2024, 1, 29);
    calendar.add(GregorianCalendar.YEAR, 1);
    System.out.println(
        calendar.getTime() + " " + calendar.getActualMaximum(GregorianCalendar.WEEK_OF_YEAR));
  }

  static void texts() {
    String[] words = {"Zebra", "äpfel", "apfel", "Öl", "oder", "zebra", "côte", "cote", "coté"};
    Arrays.sort(words, Collator.getInstance(Locale.GERMANY));
    System.out.println(String.join(" ", words));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
    sentences.setText("First one. Is it the second? Yes! Fine");
    StringBuilder breaks = new StringBuilder();
    for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
      breaks.append(at).append(' ');
    }
    BreakIterator wordBreaks = BreakIterator.getWordInstance(Locale.US);
    wordBreaks.setText("two words");
    System.out.println(breaks + " " + wordBreaks.next());
    System.out.println(
        Normalizer.normalize("é ﬁ", Normalizer.Form.NFKD).length()
            + " "
            + Normalizer.isNormalized("e\u0301", Normalizer.Form.NFC));
    StringCharacterIterator it = new StringCharacterIterator("abc");
    System.out.println(
        "" + it.first() + it.next() + it.last() + new StringTokenizer("a,b;c", ",;").countTokens());
    System.out.println(
        new Formatter(Locale.GERMANY).format("%,.2f %tB %<te %s", 12345.678, new Date(0), true));
    System.out.println(
        String.format(
            Locale.FRANCE,
            "%,d %e %08.3f %x %c %10s|%-5s|",
            1234567,
            12.5,
            -3.14159,
            255,
            'c',
            "r",
            "l"));
    System.out.println(
        "TITLE".toLowerCase(Locale.forLanguageTag("tr")) + " straße".toUpperCase(Locale.GERMANY));
  }

  static void locales() {
    for (Locale locale : LOCALES) {
      System.out.println(
          locale.toLanguageTag()
              + " "
              + locale.getDisplayLanguage(Locale.US)
              + " "
              + locale.getDisplayCountry(Locale.GERMANY)
              + " "
              + locale.getISO3Language());
    }
    Locale built =
        new Locale.Builder()
            .setLanguage("sr")
            .setScript("Latn")
            .setRegion("RS")
            .setUnicodeLocaleKeyword("ca", "gregory")
            .build();
    System.out.println(
        built.toLanguageTag()
            + " "
            + built.getUnicodeLocaleType("ca")
            + " "
            + built.stripExtensions());
    System.out.println(
        Locale.LanguageRange.parse("de,en;q=0.5").size()
            + " "
            + Locale.lookup(
                Locale.LanguageRange.parse("de-CH,en;q=0.5"),
                Arrays.asList(Locale.ENGLISH, Locale.GERMAN)));
    ResourceBundle words = ResourceBundle.getBundle("TextWork$Words", Locale.GERMANY);
    System.out.println(
        words.getString("hello")
            + " "
            + words.getString("only")
            + " "
            + words.keySet().size()
            + " "
            + words.getLocale()
            + " "
            + ((int[]) words.getObject("count")).length);
    try {
      ResourceBundle.getBundle("none.Such", Locale.US);
    } catch (MissingResourceException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    numbers();
    messages();
    texts();
    locales();
  }
}
