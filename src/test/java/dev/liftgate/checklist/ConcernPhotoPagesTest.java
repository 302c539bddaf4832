package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.photos.APhoto;
import dev.liftgate.photos.Photo;
import dev.liftgate.photos.Photos;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcernPhotoPagesTest {

    @Inject
    Photos photos;

    @Inject
    SessionFactory sessions;

    private AWorkOrder order;
    private String path;
    private Visitor ana;
    private Visitor tom;

    @BeforeEach
    void a_car_is_in() {
        order = AWorkOrder.checkedIn();
        path = order.path() + "/concerns/" + order.concern().id() + "/photos";
        ana = Visitor.advisor();
        tom = Visitor.technician();
    }

    @Test
    void shows_a_form_that_takes_several_photos_without_javascript() {
        tom.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("enctype=\"multipart/form-data\""),
                        containsString("type=\"file\" accept=\"image/*\" capture=\"environment\" multiple"),
                        containsString("None yet."),
                        not(containsString("Put on the estimate"))));
        ana.get(order.path()).then().statusCode(200).body(containsString("hx-get=\"" + path + "\""));
    }

    @Test
    void saves_several_photos_at_once_and_only_once() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            send(tom, key, "handle-feel", "It <b>hangs</b>", APhoto.jpeg(90, 60), APhoto.png(50, 80))
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(path));
        }
        List<Photo> all = all();
        assertEquals(2, all.size());
        assertTrue(all.stream().allMatch(photo -> photo.check().equals("handle-feel")));
        tom.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("src=\"/photos/" + all.get(0).id() + "/thumbnail\""),
                        containsString("href=\"/photos/" + all.get(1).id() + "\""),
                        containsString("inside handle"),
                        containsString("It &lt;b&gt;hangs&lt;/b&gt;, by "),
                        not(containsString("<b>hangs"))));
        tom.get("/photos/" + all.get(1).id() + "/thumbnail").then().statusCode(200);
    }

    @Test
    void complains_about_what_is_no_photo_and_keeps_none_of_them() {
        send(tom, UUID.randomUUID().toString(), "", "The clip", APhoto.jpeg(90, 60), "<svg/>".getBytes())
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("photo-1.jpg: This is no photo that Liftgate takes"),
                        containsString("None was added."),
                        containsString("value=\"The clip\"")));
        send(tom, UUID.randomUUID().toString(), "", "x".repeat(501), APhoto.jpeg(90, 60))
                .then()
                .statusCode(422);
        send(tom, UUID.randomUUID().toString(), "", "").then().statusCode(422).body(containsString("Choose one photo"));
        assertEquals(List.of(), all());
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        tom.request()
                .contentType("multipart/form-data")
                .multiPart("photos", "a.jpg", APhoto.jpeg(40, 20), "image/jpeg")
                .post(path + "?once=" + UUID.randomUUID())
                .then()
                .statusCode(400);
        assertEquals(List.of(), all());
    }

    @Test
    void an_advisor_puts_one_on_the_estimate_and_takes_it_off_again() {
        UUID photo = APhoto.of(order, "The clip is broken");
        ana.get(path).then().body(containsString("value=\"The clip is broken\""));
        ana.post(path + "/" + photo + "/choice", "seen", "0", "words", "The broken clip")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        ana.get(path).then().body(allOf(containsString("on the estimate"), containsString("“The broken clip”")));
        ana.post(path + "/" + photo + "/choice/withdrawal", "seen", all().get(0).lastMark())
                .then()
                .statusCode(303);
        ana.get(path)
                .then()
                .body(allOf(
                        not(containsString("on the estimate</span>")), containsString("value=\"The broken clip\"")));
    }

    @Test
    void a_photo_for_the_estimate_needs_words() {
        UUID photo = APhoto.of(order, "");
        ana.post(path + "/" + photo + "/choice", "seen", "0", "words", " ")
                .then()
                .statusCode(422)
                .body(containsString("What does it show? The customer reads this."));
        ana.post(path + "/" + photo + "/choice", "seen", "0", "words", "x".repeat(201))
                .then()
                .statusCode(422)
                .body(containsString("x".repeat(201)));
        assertTrue(all().stream().noneMatch(Photo::isChosen));
    }

    @Test
    void whoever_comes_second_sees_what_the_first_decided() {
        UUID photo = APhoto.of(order, "");
        tom.post(path + "/" + photo + "/hiding", "seen", "0").then().statusCode(303);
        ana.post(path + "/" + photo + "/choice", "seen", "0", "words", "The clip")
                .then()
                .statusCode(409)
                .body(allOf(containsString("meanwhile"), containsString("taken back by")));
        ana.post(path + "/" + photo + "/hiding/withdrawal", "seen", all().get(0).lastMark())
                .then()
                .statusCode(303);
        assertTrue(all().stream().noneMatch(Photo::isHidden));
    }

    @Test
    void a_technician_chooses_nothing_for_the_estimate_and_a_stranger_sees_nothing() {
        UUID photo = APhoto.of(order, "");
        tom.post(path + "/" + photo + "/choice", "seen", "0", "words", "The clip")
                .then()
                .statusCode(403);
        tom.post(path + "/" + photo + "/choice/withdrawal", "seen", "0").then().statusCode(403);
        Visitor.stranger().get(path).then().statusCode(302);
        assertTrue(all().stream().noneMatch(Photo::isChosen));
    }

    @Test
    void a_concern_of_another_order_is_not_found() {
        ana.get(AWorkOrder.checkedIn().path() + "/concerns/" + order.concern().id() + "/photos")
                .then()
                .statusCode(404);
        ana.get(order.path() + "/concerns/1/photos").then().statusCode(404);
    }

    @Test
    void ten_photos_ask_the_database_no_more_than_one() {
        APhoto.of(order, "");
        long few = statements();
        for (int i = 0; i < 9; i++) {
            APhoto.of(order, "");
        }
        assertEquals(few, statements());
        assertTrue(few <= 6, () -> few + " statements");
    }

    private long statements() {
        ana.get(path).then().statusCode(200);
        long before = sessions.getStatistics().getPrepareStatementCount();
        ana.get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private List<Photo> all() {
        return QuarkusTransaction.requiringNew().call(() -> photos.of(order.number()));
    }

    private Response send(Visitor visitor, String key, String check, String note, byte[]... files) {
        RequestSpecification form = visitor.request()
                .contentType("multipart/form-data")
                .queryParam("once", key)
                .multiPart("csrf", visitor.token())
                .multiPart("check", check)
                .multiPart("note", note);
        for (int i = 0; i < files.length; i++) {
            form.multiPart("photos", "photo-" + i + ".jpg", files[i], "image/jpeg");
        }
        return form.post(path);
    }
}
