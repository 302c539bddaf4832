package dev.liftgate.library;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.guides.Guide;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** The symptom guides, to be read: at the phone by an advisor, at the car by a technician. */
@Path("/guides")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER, Role.TECHNICIAN})
class GuidePages {

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance guides(List<Guides.Stored> guides);

        static native TemplateInstance guide(GuideView view, VerifiedRepairs.Learned learned);
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
        List<Guides.Entry> versions = guides.versions(code);
        return draw(
                code,
                versions,
                versions.stream().findFirst().map(Guides.Entry::number).orElse(0),
                null);
    }

    @GET
    @Path("{code}/versions/{number:\\d{1,9}}")
    public TemplateInstance version(@RestPath String code, @RestPath int number) {
        Guide guide = written(code, number).guide();
        Difference since = guides.version(code, number - 1)
                .map(before -> Difference.between(before.guide(), guide))
                .orElse(null);
        return draw(code, guides.versions(code), number, since);
    }

    private TemplateInstance draw(String code, List<Guides.Entry> versions, int number, Difference since) {
        Guides.Written written = written(code, number);
        boolean waiting = signedIn.isManager() && guides.waiting(code).isPresent();
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
    @Path("{code}/versions/{number:\\d{1,9}}/guide.yaml")
    public Response yaml(@RestPath String code, @RestPath int number) {
        return file(code + ".yaml", written(code, number).yaml());
    }

    @GET
    @Path("{code}/versions/{number:\\d{1,9}}/cases.jsonl")
    public Response cases(@RestPath String code, @RestPath int number) {
        return file(code + ".vectors.jsonl", written(code, number).cases());
    }

    private Guides.Written written(String code, int number) {
        return guides.version(code, number).orElseThrow(NotFoundException::new);
    }

    private static Response file(String name, String text) {
        return Response.ok(text, "text/plain; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
