package dev.liftgate;

import dev.liftgate.photos.APhoto;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of the bay as a page has it: a browser without a script posts it, a tablet makes an entry of it. */
final class ABayForm {

    private static final Pattern FORM = Pattern.compile("<form ([^>]*data-entry=[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?>");
    private static final Pattern CONCERN = Pattern.compile("/concerns/(\\d+)/");

    private final String head;
    private final Map<String, String> hidden = new LinkedHashMap<>();

    private ABayForm(String head, String body) {
        this.head = head;
        Matcher field = HIDDEN.matcher(body);
        while (field.find()) {
            hidden.put(field.group(1), plain(field.group(2)));
        }
        hidden.remove("csrf");
    }

    /**
     * The first one for such entries; what a script fills in first is none.
     *
     * @param about the check or the point of the inspection, or empty where there is one form only
     */
    static ABayForm on(Response page, String kind, String about) {
        Matcher form = FORM.matcher(page.then().statusCode(200).extract().asString());
        while (form.find()) {
            ABayForm found = new ABayForm(form.group(1), form.group(2));
            if (found.attribute("data-entry").equals(kind)
                    && found.isAbout(about)
                    && !found.attribute("action").contains("CAUSE")) {
                return found;
            }
        }
        throw new AssertionError("no form for " + kind + " on this page");
    }

    private boolean isAbout(String what) {
        return what.isEmpty() || attribute("data-check").equals(what) || hidden.containsValue(what);
    }

    Response postedBy(Visitor person, Map<String, String> typed) {
        String path = attribute("action").replaceAll("\\?.*", "");
        if (!attribute("enctype").isEmpty()) {
            return upload(person, path, typed);
        }
        List<String> fields = new ArrayList<>();
        entered(typed).forEach((name, value) -> fields.addAll(List.of(name, value)));
        return person.post(path, fields.toArray());
    }

    private Response upload(Visitor person, String path, Map<String, String> typed) {
        RequestSpecification request = person.request()
                .contentType("multipart/form-data")
                .queryParam("once", UUID.randomUUID())
                .multiPart("csrf", person.token())
                .multiPart("photos", "photo.jpg", APhoto.jpeg(40, 20), "image/jpeg");
        entered(typed).forEach(request::multiPart);
        return request.post(path);
    }

    /** As recording.js and checklist.js do. */
    void recordedOn(ATablet tablet, Visitor person, Map<String, String> typed) {
        String kind = attribute("data-entry");
        Map<String, String> fields = entered(typed);
        fields.values().removeIf(String::isEmpty);
        if (kind.equals("answer")) {
            fields.put("check", attribute("data-check"));
            Matcher concern = CONCERN.matcher(attribute("action"));
            fields.put("concern", concern.find() ? concern.group(1) : "");
        }
        if (kind.equals("photo")) {
            fields.put("photo", sent(person));
        }
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        tablet.record(kind, Long.parseLong(attribute("data-order")), pairs.toArray());
    }

    private static String sent(Visitor person) {
        String photo = UUID.randomUUID().toString();
        person.request()
                .contentType("image/jpeg")
                .header("X-CSRF-TOKEN", person.token())
                .body(APhoto.jpeg(40, 20))
                .put("/photos/" + photo)
                .then()
                .statusCode(204);
        return photo;
    }

    private Map<String, String> entered(Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(hidden);
        fields.putAll(typed);
        return fields;
    }

    private String attribute(String name) {
        Matcher found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(head);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String escaped) {
        return escaped == null
                ? ""
                : escaped.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
