package dev.liftgate.rules;

import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rules.LegalTerms.RuleLine;
import dev.liftgate.rules.PackFile.PackProblem;
import dev.liftgate.rules.PackFile.PackProblems;
import dev.liftgate.rules.Packs.PackEntry;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.UploadedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Pages of the rule packs. A manager reads them, chooses one, and keeps own copies. */
@Path("/rules")
@RolesAllowed(Role.MANAGER)
class RulePages {

    private static final long LARGEST_FILE = 200_000;

    /** @param pack text, ignored if a file is chosen */
    record PackUpload(@RestForm FileUpload packFile, @RestForm String pack) {}

    /** @param complaint why the file could not be taken; empty if it could */
    record PackText(String pack, String complaint) {

        String sound() {
            if (!complaint.isEmpty()) {
                throw new Refused("pack", complaint);
            }
            return pack;
        }
    }

    record PackChoiceForm(
            @RestForm @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "Choose a pack from the list")
                    String code,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Choose a pack from the list") String number) {}

    /**
     * A pack to read.
     *
     * @param lines its other rules besides facts and sentences
     * @param papers those of which it asks something
     */
    record PackView(StoredPack stored, List<RuleLine> lines, List<Paper> papers, boolean inUse) {

        public RulePack pack() {
            return stored.pack();
        }
    }

    @CheckedTemplate(basePath = "rules")
    static class Templates {
        static native TemplateInstance list(
                FormState form, List<RulePack> bundled, List<PackEntry> own, StoredPack chosen);

        static native TemplateInstance pack(PackView view);

        static native TemplateInstance choice(PackView view, StoredPack chosen);

        static native TemplateInstance newPack(FormState form, List<PackProblem> problems);
    }

    @Inject
    Packs packs;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @Inject
    ShopCurrency currency;

    @GET
    public TemplateInstance list() {
        return list(FormState.blank());
    }

    private TemplateInstance list(FormState form) {
        return Templates.list(form, RulePack.bundled(), packs.own(), packs.chosen());
    }

    @GET
    @Path("{code}/{number}")
    public TemplateInstance show(@RestPath String code, @RestPath int number) {
        return Templates.pack(view(code, number));
    }

    /** Says what changes before the pack is used. */
    @GET
    @Path("{code}/{number}/use")
    public TemplateInstance use(@RestPath String code, @RestPath int number) {
        return Templates.choice(view(code, number), packs.chosen());
    }

    private PackView view(String code, int number) {
        StoredPack stored = stored(code, number);
        List<Paper> papers = Stream.of(Paper.values())
                .filter(each -> !stored.pack().demands(each).isEmpty())
                .toList();
        boolean inUse = packs.chosen().path().equals(stored.path());
        return new PackView(stored, stored.pack().lines(currency.unit()), papers, inUse);
    }

    @GET
    @Path("{code}/{number}/pack.yaml")
    public Response yaml(@RestPath String code, @RestPath int number) {
        return Response.ok(stored(code, number).pack().text(), "text/plain; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + code + ".yaml\"")
                .build();
    }

    @POST
    @Path("choice")
    public Response choose(@BeanParam PackChoiceForm form) {
        return forms.submit(
                form,
                () -> packs.choose(form.code(), Integer.parseInt(form.number()), signedIn.actor()),
                "/rules",
                this::list);
    }

    /** An empty form, or one with the text of a pack to start from. */
    @GET
    @Path("new")
    public TemplateInstance blank(@RestQuery String code, @RestQuery int number) {
        String text = code == null ? "" : stored(code, number).pack().text();
        return Templates.newPack(FormState.of("pack", text), List.of());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@BeanParam PackUpload upload) {
        PackText received = received(upload);
        try {
            return forms.submit(
                    received,
                    () -> packs.add(received.sound(), signedIn.actor()).path(),
                    state -> Templates.newPack(state, List.of()));
        } catch (PackProblems e) {
            return Response.status(Forms.UNPROCESSABLE)
                    .entity(Templates.newPack(FormState.of(received), e.problems()))
                    .build();
        }
    }

    private StoredPack stored(String code, int number) {
        return packs.find(code, number).orElseThrow(NotFoundException::new);
    }

    /** The uploaded text. A chosen file counts, else the field below it. */
    private static PackText received(PackUpload upload) {
        UploadedText read = UploadedText.of(
                upload.packFile(),
                upload.pack(),
                LARGEST_FILE,
                "This file is larger than 200 kB, and no rule pack is.");
        return new PackText(read.text(), read.complaint());
    }
}
