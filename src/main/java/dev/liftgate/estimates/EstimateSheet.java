package dev.liftgate.estimates;

import dev.liftgate.orders.Authorization;
import dev.liftgate.paper.Print;
import dev.liftgate.staff.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The sheet that an estimate version prints, as a page. */
@ApplicationScoped
public class EstimateSheet {

    @CheckedTemplate(basePath = "estimates")
    static class Templates {
        static native TemplateInstance estimate(
                Print print, Estimate estimate, String sha256, List<Authorization> decided);
    }

    @Inject
    Authorizations authorizations;

    @Inject
    SignedIn signedIn;

    /**
     * @param paper {@code letter} or {@code a4}; null for the shop's own
     * @param link where the code on it leads; null for no code
     */
    public TemplateInstance of(EstimateVersion issued, String paper, String link) {
        Estimate estimate = issued.estimate();
        long number = estimate.sheet().order();
        String pdf = path(number, issued.version()) + ".pdf";
        Print print = Print.of(
                        estimate.title(),
                        estimate.sheet(),
                        paper,
                        signedIn.shop().paper(),
                        pdf)
                .linking(link);
        return estimate.sheet()
                .speech()
                .on(Templates.estimate(print, estimate, issued.sha256(), authorizations.on(number, issued.version())));
    }

    static String path(long number, int version) {
        return "/orders/" + number + "/estimates/" + version;
    }
}
