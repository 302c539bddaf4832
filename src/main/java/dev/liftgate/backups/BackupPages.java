package dev.liftgate.backups;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.DiskRoom;
import dev.liftgate.web.DiskRoom.Disk;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The owner's page of backups: when the last one was made, and a button for another. */
@Path("/backups")
@RolesAllowed(Role.MANAGER)
class BackupPages {

    @CheckedTemplate(basePath = "backups")
    static class Templates {
        static native TemplateInstance backups(
                BackupShelf shelf,
                BackupFile newest,
                List<BackupFile> files,
                List<BackupRun> runs,
                boolean running,
                List<Disk> tight);

        static native TemplateInstance overdue(Backups backups, BackupRun trouble, List<Disk> tight);
    }

    @Inject
    Backups backups;

    @Inject
    DiskRoom disks;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show() {
        BackupShelf shelf = backups.shelf().orElse(null);
        List<BackupFile> files = backups.files();
        return Templates.backups(
                shelf,
                files.isEmpty() ? null : files.get(0),
                files,
                backups.latest(),
                backups.isRunning(),
                disks.nearlyFull());
    }

    /** The part of the board that says when there was none for too long, or there is soon no room for more. */
    @GET
    @Path("overdue")
    public TemplateInstance overdue() {
        return Templates.overdue(backups, backups.lastTrouble().orElse(null), disks.nearlyFull());
    }

    /** It takes its time, and nobody waits for it: the page says what came of it. */
    @POST
    public Response make() {
        Actor by = signedIn.actor();
        return forms.press(
                () -> {
                    if (backups.shelf().isEmpty()) {
                        throw new Refused("This shop has no place for backups: LIFTGATE_BACKUPS names none.");
                    }
                    Infrastructure.getDefaultExecutor().execute(() -> backups.make(by));
                },
                "/backups");
    }
}
