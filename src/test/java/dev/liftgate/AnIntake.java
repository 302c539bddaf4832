package dev.liftgate;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A filled-in intake form: a new customer with a CR-V whose left rear door opens only from outside. */
public final class AnIntake {

    public static final String WORDS = "The left back door only opens from outside";

    private static final Pattern TOLD = Pattern.compile("name=\"told\" value=\"([^\"]*)\"");
    private static final Pattern WRITTEN = Pattern.compile("<textarea id=\"words\"[^>]*>([^<]*)</textarea>");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private List<String> told = List.of();

    private AnIntake() {
        String mark = UUID.randomUUID().toString().substring(0, 7).toUpperCase();
        fields.put("vehicle", "");
        fields.put("customer", "");
        fields.put("name", "Vera " + mark);
        fields.put("phone", "555-0142");
        fields.put("email", "");
        fields.put("address", "");
        fields.put("year", "2014");
        fields.put("make", "Honda");
        fields.put("model", "CR-V");
        fields.put("vin", "");
        fields.put("plate", mark);
        fields.put("plateState", "CA");
        fields.put("odometer", "118240");
        fields.put("keyTag", "12");
        fields.put("words", WORDS);
        fields.put("guide", "car-door-wont-open-from-inside");
        fields.put("facet", "rear-left");
        fields.put("promised", "");
        fields.put("technician", "");
    }

    public static AnIntake ofANewCar() {
        return new AnIntake();
    }

    /** As the page sends it when the car was found on file. */
    public static AnIntake ofVehicle(long id) {
        AnIntake again = new AnIntake();
        for (String asked :
                new String[] {"name", "phone", "email", "address", "year", "make", "model", "vin", "plate", "plateState"
                }) {
            again.fields.remove(asked);
        }
        return again.with("vehicle", String.valueOf(id));
    }

    public AnIntake with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    public AnIntake without(String... names) {
        Arrays.asList(names).forEach(fields::remove);
        return this;
    }

    /** Puts what is written to the other concerns, and goes on with the form that the page shows then. */
    public AnIntake step(Visitor advisor, String step) {
        String page = stepped(advisor, step).then().statusCode(200).extract().asString();
        Matcher hidden = TOLD.matcher(page);
        told = hidden.results().map(found -> plain(found.group(1))).toList();
        without("guide", "facet", "heard", "kind");
        Matcher words = WRITTEN.matcher(page);
        return with("words", words.find() ? plain(words.group(1)) : "");
    }

    public Response stepped(Visitor advisor, String step) {
        return advisor.post(
                "/orders/new/concerns",
                Stream.concat(Arrays.stream(fields()), Stream.of("step", step)).toArray());
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    public String value(String field) {
        return fields.get(field);
    }

    public Response postedBy(Visitor advisor) {
        return advisor.post("/orders/new", fields());
    }

    public Response postedBy(Visitor advisor, String once) {
        return advisor.postOnce(once, "/orders/new", fields());
    }

    /** The visit that began with it. */
    public AWorkOrder takenBy(Visitor advisor) {
        String place = postedBy(advisor).then().statusCode(303).extract().header("Location");
        return new AWorkOrder(Long.parseLong(place.substring(place.lastIndexOf('/') + 1)));
    }

    private Object[] fields() {
        Stream<String> packed = told.stream().flatMap(each -> Stream.of("told", each));
        return Stream.concat(
                        packed,
                        fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())))
                .toArray();
    }
}
