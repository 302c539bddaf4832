package dev.liftgate.sync;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import java.util.List;

/** A tablet and the cars that are worked on with it. */
record Bench(ATablet tablet, List<Long> orders, List<Long> concerns) {

    Bench(ATablet tablet, List<AWorkOrder> cars) {
        this(
                tablet,
                cars.stream().map(AWorkOrder::number).toList(),
                cars.stream().map(car -> car.concern().id()).toList());
    }

    int cars() {
        return orders.size();
    }

    long order(int car) {
        return orders.get(car);
    }

    long concern(int car) {
        return concerns.get(car);
    }

    String queue() {
        return tablet.path().substring(tablet.path().lastIndexOf('/') + 1);
    }

    Object idOf(int entry) {
        return tablet.entries().get(entry).get("id");
    }

    /** A text without the numbers of this bench's own orders and concerns. */
    String plain(String text) {
        String plain = String.valueOf(text);
        for (int i = 0; i < cars(); i++) {
            plain = plain.replaceAll("\\b" + order(i) + "\\b", "#")
                    .replaceAll("concern:" + concern(i) + "\\b", "concern:#");
        }
        return plain;
    }
}
