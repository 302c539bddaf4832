package dev.liftgate.staff;

import dev.liftgate.web.Figures;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The style of amounts on screens and in sentences: that of the shop, unless a paper brings its own. */
@ApplicationScoped
class ScreenFigures {

    private static final String SHOP = "select locale from shop";

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentVertxRequest request;

    @Inject
    DataSource database;

    @Inject
    TransactionSynchronizationRegistry transaction;

    private volatile Locale last = Locale.US;

    void give(@Observes EngineBuilder engine) {
        Supplier<Locale> style = this::onScreen;
        engine.addTemplateInstanceInitializer(page -> page.setAttribute("figures", style));
    }

    void begin(@Observes StartupEvent start) {
        Figures.inSentences(this::inSentences);
    }

    void end(@Observes ShutdownEvent end) {
        Figures.inSentences(() -> Locale.US);
    }

    /** Strangers see amounts on papers only. */
    private Locale onScreen() {
        return isSomebodySignedIn() ? signedIn.figures().locale() : Locale.US;
    }

    /** What a customer causes by a link, or the clock, is told in the shop's style as well. */
    private Locale inSentences() {
        return isSomebodySignedIn() ? signedIn.figures().locale() : stored();
    }

    private boolean isSomebodySignedIn() {
        return isRequest() && !signedIn.isAnonymous();
    }

    private static boolean isRequest() {
        return Arc.container().requestContext().isActive();
    }

    /** Asked once a request, or else a transaction, and without Hibernate: a sentence is made in the middle of a change. */
    private Locale stored() {
        RoutingContext exchange = isRequest() ? request.getCurrent() : null;
        boolean isChange = exchange == null && transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
        Object before = isChange ? transaction.getResource(SHOP) : exchange == null ? null : exchange.get(SHOP);
        if (before instanceof Locale known) {
            return known;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet shop = statement.executeQuery(SHOP)) {
            last = shop.next() ? Locale.forLanguageTag(shop.getString("locale")) : Locale.US;
        } catch (SQLException e) {
            return last; // a transaction that has failed already reads nothing, and its sentence only says why
        }
        if (exchange != null) {
            exchange.put(SHOP, last);
        }
        if (isChange) {
            transaction.putResource(SHOP, last);
        }
        return last;
    }
}
