package dev.liftgate.estimates;

import dev.liftgate.estimates.Estimate.PrintedPhoto;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.IssuedPapers;
import dev.liftgate.paper.Print;
import dev.liftgate.photos.Photos;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The sheet of an estimate version, as a page. */
@ApplicationScoped
public class EstimateSheet {

    /**
     * Things that the sheet prints beside the frozen content.
     *
     * @param decided on this version, the oldest first
     * @param wish about the replaced parts, as the customer says now; null while they have not
     */
    record EstimateAppendix(
            String sha256, List<Authorization> decided, ReplacedParts wish, Map<UUID, byte[]> thumbnails) {

        /** The photo inside a URL, for a page that fetches nothing; null where the picture is lost. */
        public String picture(PrintedPhoto picture) {
            byte[] jpeg = thumbnails.get(picture.photo());
            return jpeg == null
                    ? null
                    : "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
        }
    }

    @CheckedTemplate(basePath = "estimates")
    static class Templates {
        static native TemplateInstance estimate(Print print, Estimate estimate, EstimateAppendix kept);
    }

    @Inject
    Photos photos;

    @Inject
    Authorizations authorizations;

    @Inject
    OrderLookup lookup;

    @Inject
    IssuedPapers papers;

    /**
     * @param size {@code letter} or {@code a4}
     * @param frame what stands around the sheet, made from that of the shop's own screen
     */
    public TemplateInstance of(EstimateVersion issued, String size, UnaryOperator<Print> frame) {
        Estimate estimate = issued.estimate();
        long number = estimate.sheet().order();
        String pdf = path(number, issued.version()) + ".pdf";
        Print framed = frame.apply(
                Print.of(estimate.title(), estimate.sheet(), size, size, pdf).by(estimate.law(), estimate.sheet()));
        Print print = papers.checked(framed, issued, "estimate_version");
        List<Authorization> decided = authorizations.on(number, issued.version());
        EstimateAppendix kept = new EstimateAppendix(
                issued.sha256(),
                decided,
                decided.isEmpty()
                        ? null
                        : lookup.order(number).agreement().terms().replacedParts(),
                photos.thumbnails(
                        estimate.pictures().stream().map(PrintedPhoto::photo).toList()));
        return estimate.sheet().speech().on(Templates.estimate(print, estimate, kept));
    }

    static String path(long number, int version) {
        return WorkOrder.path(number) + "/estimates/" + version;
    }
}
