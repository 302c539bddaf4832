package dev.liftgate.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.photos.APhoto;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkPhotoPagesTest {

    @Inject
    Links links;

    private final Visitor maria = Visitor.stranger();
    private AWorkOrder order;
    private UUID chosen;
    private UUID another;
    private String path;

    @BeforeEach
    void maria_got_a_link() {
        order = AWorkOrder.checkedIn().withConfirmedCause().priced();
        chosen = APhoto.onTheEstimate(order, "The broken clip");
        another = APhoto.of(order, "not for customers");
        order.issued();
        path = "/e/" + links.make(order.number(), AWorkOrder.ana().actor()).text();
    }

    @Test
    void whoever_holds_the_link_sees_the_photos_of_the_estimate() {
        maria.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("src=\"" + path + "/photos/" + chosen + "/thumbnail\""),
                        containsString("alt=\"Photo: The broken clip\""),
                        not(containsString(another.toString()))));
        for (String size : new String[] {"", "/thumbnail"}) {
            maria.get(path + "/photos/" + chosen + size)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
    }

    @Test
    void and_no_other_photo_of_the_shop() {
        maria.get(path + "/photos/" + another).then().statusCode(404);
        maria.get(path + "/photos/" + another + "/thumbnail").then().statusCode(404);
        maria.get(path + "/photos/" + UUID.randomUUID()).then().statusCode(404);
        maria.get(path + "/photos/1").then().statusCode(404);
        maria.get("/photos/" + chosen).then().statusCode(302);
        AWorkOrder elsewhere = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
        String other =
                "/e/" + links.make(elsewhere.number(), AWorkOrder.ana().actor()).text();
        maria.get(other + "/photos/" + chosen).then().statusCode(404);
    }

    @Test
    void a_link_that_was_taken_back_shows_no_photo_any_more() {
        Link link = links.of(order.number()).get(0);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        links.revoke(order.number(), link.id(), AWorkOrder.ana().actor()));
        maria.get(path + "/photos/" + chosen).then().statusCode(404);
        maria.get("/e/nosuchlink0000000000000/photos/" + chosen).then().statusCode(404);
    }
}
