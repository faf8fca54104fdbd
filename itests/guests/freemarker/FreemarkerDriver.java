import freemarker.cache.StringTemplateLoader;
import freemarker.template.*;
import java.io.StringWriter;
import java.util.*;

/** FreeMarker templates with macros, includes and beans that are read by reflection. */
public class FreemarkerDriver {
  public static class Item {
    private final String name; private final int count; private final double price;
    public Item(String name, int count, double price) { this.name = name; this.count = count; this.price = price; }
    public String getName() { return name; }
    public int getCount() { return count; }
    public double getPrice() { return price; }
    public boolean isCheap() { return price < 5; }
    public double total(int tax) { return count * price * (100 + tax) / 100; }
  }

  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_33);
    StringTemplateLoader loader = new StringTemplateLoader();
    loader.putTemplate("page.ftl", """
        <#macro row item last=false><tr class="${last?string("last","")}">${item.name?html?cap_first} x ${item.count} = ${item.total(19)?string("0.00")}<#if item.cheap> cheap</#if></tr></#macro>
        <#include "head.ftl">
        <#list items as item><@row item=item last=item?is_last/><#if item?index % 3 == 2>
        </#if></#list>

        <#assign sum = 0><#list items as i><#assign sum += i.count * i.price></#list>Sum ${sum?string["#,##0.000"]}
        <#list map?keys?sort as k>${k}=${map[k]}<#sep>, </#list>
        <#switch round % 3><#case 0>zero<#break><#case 1>one<#break><#default>many</#switch>
        <#function fact n><#if n lte 1><#return 1></#if><#return n * fact(n - 1)></#function>${fact(12)?c} ${"a,b,c"?split(",")?reverse?join("-")} ${missing!"none"} ${1234567?string.computer}
        <#attempt>${broken.x}<#recover>recovered</#attempt> ${items?filter(i -> i.cheap)?map(i -> i.name)?join("/")}
        ${"2026-11-23"?date("yyyy-MM-dd")?string("dd.MM.yyyy")} ${"Hello World"?replace("o", "0")?upper_case} ${[3, 1, 2]?sort?max} ${"x"?left_pad(5, ".")}
        """);
    loader.putTemplate("head.ftl", "Round ${round} for ${user.name!\"nobody\"?upper_case} (${.locale})\n");
    configuration.setTemplateLoader(loader);
    configuration.setLocale(Locale.US);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setAttemptExceptionReporter((e, environment) -> {});
    Template template = configuration.getTemplate("page.ftl");
    for (int round = 0; round < 25; round++) {
      List<Item> items = new ArrayList<>();
      for (int i = 0; i <= round % 8 + 1; i++) items.add(new Item("item <" + i + ">", i * round % 9, 1.5 * i + 0.25));
      Map<String, Object> model = new HashMap<>();
      model.put("items", items); model.put("round", round); model.put("map", Map.of("b", 2, "a", round)); model.put("user", Map.of("name", "Ann"));
      StringWriter out = new StringWriter();
      template.process(model, out);
      if (round % 6 == 0) System.out.println(out); else System.out.println(out.toString().hashCode());
    }
    try { new Template("bad", "<#if x>", configuration); } catch (Exception e) { System.out.println(e.getClass().getName()); }
    try { new Template("t", "${a.b.c}", configuration).process(Map.of("a", Map.of()), new StringWriter()); } catch (TemplateException e) { System.out.println(e.getMessage().lines().findFirst().get()); }
  }
}
