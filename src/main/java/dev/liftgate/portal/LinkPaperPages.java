package dev.liftgate.portal;

import dev.liftgate.paper.Print;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Token;
import dev.liftgate.web.FormState;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The papers of an order for whoever holds its link: each as a page and as PDF, while the link shows anything. */
@Path("/e/{token}/papers/{kind:[a-z]+}")
@PermitAll
class LinkPaperPages {

    @Inject
    Links links;

    @Inject
    LinkDecisions answering;

    @Inject
    LinkPapers papers;

    @Inject
    Staff staff;

    @Inject
    Pdf pdf;

    @GET
    @Path("{number:\\d+}")
    public TemplateInstance show(
            @RestPath String token, @RestPath String kind, @RestPath long number, @RestQuery String paper) {
        String size = Print.size(paper, staff.shop().orElseThrow().paper());
        return links.find(new Token(token))
                .filter(this::isReadable)
                .flatMap(link -> papers.page(link, kind, number, size, "/e/" + token))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{number:\\d+}.pdf")
    public Response print(
            @RestPath String token, @RestPath String kind, @RestPath long number, @RestQuery String paper) {
        return pdf.answer(show(token, kind, number, paper).render(), kind + "-" + number + ".pdf");
    }

    private boolean isReadable(Link link) {
        return link.isToPapers()
                ? papers.isOpen(link)
                : answering.show(link, Map.of(), FormState.blank()).standing().isReadable();
    }
}
