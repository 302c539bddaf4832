package dev.liftgate.library;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.library.Guides.GuideEntry;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.workbench.TestCases;
import dev.liftgate.workbench.WrittenGuide;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** The pages of the symptom guides. Advisors read them at the phone, technicians at the car. */
@Path("/guides")
@RolesAllowed({Role.ADVISOR, Role.MANAGER, Role.TECHNICIAN})
class GuidePages {

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance guides(List<StoredGuide> guides);

        static native TemplateInstance guide(GuideView view, LearnedOdds learned);
    }

    @Inject
    Guides guides;

    @Inject
    Catalog catalog;

    @Inject
    VerifiedRepairs repairs;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance list() {
        return Templates.guides(guides.current());
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(@RestPath String code) {
        List<GuideEntry> versions = guides.versions(code);
        int latest = versions.stream().findFirst().map(GuideEntry::number).orElseThrow(NotFoundException::new);
        return draw(written(code, latest), latest, versions, null);
    }

    @GET
    @Path("{code}/versions/{number}")
    public TemplateInstance version(@RestPath String code, @RestPath int number) {
        WrittenGuide written = written(code, number);
        GuideDifference since = guides.version(code, number - 1)
                .map(before -> GuideDifference.between(before.guide(), written.guide()))
                .orElse(null);
        return draw(written, number, guides.versions(code), since);
    }

    private TemplateInstance draw(WrittenGuide written, int number, List<GuideEntry> versions, GuideDifference since) {
        boolean waiting =
                signedIn.isManager() && guides.waiting(written.guide().code()).isPresent();
        return Templates.guide(
                new GuideView(
                        written.guide(),
                        number,
                        TestCases.ofStored(written),
                        new GuideView.History(versions, since, waiting),
                        catalog.operations().stream().collect(Collectors.toMap(Operation::code, Operation::title)),
                        !signedIn.isTechnician()),
                repairs.learned(written.guide()));
    }

    @GET
    @Path("{code}/versions/{number}/guide.yaml")
    public Response yaml(@RestPath String code, @RestPath int number) {
        return file(code + ".yaml", written(code, number).yaml());
    }

    @GET
    @Path("{code}/versions/{number}/cases.jsonl")
    public Response cases(@RestPath String code, @RestPath int number) {
        return file(code + ".vectors.jsonl", written(code, number).cases());
    }

    private WrittenGuide written(String code, int number) {
        return guides.version(code, number).orElseThrow(NotFoundException::new);
    }

    private static Response file(String name, String text) {
        return Response.ok(text, "text/plain; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
