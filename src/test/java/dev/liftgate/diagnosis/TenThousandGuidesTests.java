package dev.liftgate.diagnosis;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The exactness that is promised, on as many random guides as it is promised for. */
class TenThousandGuidesTests {

    @Property(tries = 10_000)
    void the_posterior_equals_the_sum_done_with_60_digits(@ForAll long seed) {
        PosteriorTests.equalsTheLongWay(seed);
    }

    @Property(tries = 10_000)
    void the_posterior_is_the_same_to_the_last_bit_in_any_order(@ForAll long seed) {
        PosteriorTests.sameInAnyOrder(seed);
    }

    @Property(tries = 10_000)
    void reasons_add_up_to_the_log_odds(@ForAll long seed) {
        ReasonSumTests.addsUp(seed);
    }
}
