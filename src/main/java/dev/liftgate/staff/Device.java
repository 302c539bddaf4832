package dev.liftgate.staff;

import java.util.LinkedHashMap;
import java.util.Map;

/** The name of a browser and its system, by which people know their own. */
public final class Device {

    // The order counts: most browsers also name the ones that they resemble.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chrom", "Chrome");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private Device() {}

    /** @param userAgent as a browser calls itself, or null */
    public static String named(String userAgent) {
        String browser = known(BROWSERS, userAgent);
        String system = known(SYSTEMS, userAgent);
        if (browser.isEmpty()) {
            return "Another program";
        }
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String known(Map<String, String> names, String userAgent) {
        return userAgent == null
                ? ""
                : names.entrySet().stream()
                        .filter(name -> userAgent.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
    }
}
