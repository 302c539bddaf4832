package dev.liftgate.staff;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.Supplier;

/** The style of amounts on screens: that of the shop, unless a paper brings its own. */
@ApplicationScoped
class ScreenFigures {

    @Inject
    SignedIn signedIn;

    void give(@Observes EngineBuilder engine) {
        Supplier<Locale> style = this::style;
        engine.addTemplateInstanceInitializer(page -> page.setAttribute("figures", style));
    }

    /** Strangers see amounts on papers only. */
    private Locale style() {
        return Arc.container().requestContext().isActive() && !signedIn.isAnonymous()
                ? signedIn.figures().locale()
                : Locale.US;
    }
}
