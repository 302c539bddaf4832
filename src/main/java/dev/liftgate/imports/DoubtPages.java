package dev.liftgate.imports;

import dev.liftgate.imports.Doubt.Choice;
import dev.liftgate.staff.Role;
import dev.liftgate.web.Forms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons beside doubtful rows: take it, take it as that part, or leave it out. */
@Path("/catalog/imports/{id}/choices")
@RolesAllowed(Role.MANAGER)
class DoubtPages {

    // a word for one row, or for all of a kind: OUT 12, NEW MANGLED
    private static final Pattern PRESSED =
            Pattern.compile("(NEW|SAME|OUT) (?:(\\d{1,9})|(MANGLED|ZEROS|SPELLING|TWIN|HIDDEN|QUOTES))");

    @Inject
    PartsImports imports;

    @Inject
    DoubtfulRows rows;

    @Inject
    Forms forms;

    @POST
    public Response choose(long id, @RestForm String pressed) {
        imports.find(id).orElseThrow(NotFoundException::new);
        Matcher word = PRESSED.matcher(pressed == null ? "" : pressed);
        if (!word.matches()) {
            throw new BadRequestException();
        }
        Choice choice = Choice.valueOf(word.group(1));
        return forms.press(
                () -> {
                    if (word.group(2) != null) {
                        rows.choose(id, Integer.parseInt(word.group(2)), choice);
                    } else {
                        rows.chooseAll(id, Doubt.valueOf(word.group(3)), choice);
                    }
                },
                "/catalog/imports/" + id);
    }
}
