package dev.liftgate.web;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NumbersInAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/x",
                "/orders/-1",
                "/orders/1001x",
                "/orders/99999999999999999999",
                "/orders/x/terms",
                "/orders/x/jobs/new",
                "/orders/x/jobs/1/lines",
                "/orders/x/discounts/order",
                "/orders/x/concerns/y/checks",
                "/orders/x/estimates/1.pdf",
                "/orders/1001/estimates/x.pdf",
                "/orders/1001/deposits/x",
                "/orders/x/invoice.pdf",
                "/orders/x/time/1",
                "/orders/x/links/new",
                "/bay/orders/x",
                "/bay/orders/x/inspection",
                "/customers/x",
                "/vehicles/x/edit",
                "/catalog/parts/x",
                "/catalog/parts/99999999999999999999",
                "/guides/x/versions/y"
            })
    void what_should_be_a_number_and_is_none_is_not_found(String path) {
        Visitor.advisor().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog/imports/x",
                "/catalog/imports/99999999999",
                "/catalog/imports/x/problems.csv",
                "/rules/x/y"
            })
    void nor_is_it_for_a_manager(String path) {
        Visitor.manager().get(path).then().statusCode(404);
    }
}
