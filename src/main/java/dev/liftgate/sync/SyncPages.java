package dev.liftgate.sync;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.sync.Queues.EntryResult;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;

/** Receives a tablet's queue as JSON. Only scripts come here, never a person. */
@Path("/bay/queues/{queue:[0-9a-f-]{36}}")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
@Produces(MediaType.APPLICATION_JSON)
class SyncPages {

    /** @param token must come back with the next batch as {@code X-CSRF-TOKEN} */
    public record QueueStanding(long person, String name, int next, String token, Instant now) {}

    public record BatchReply(int next, List<EntryResult> results, Instant now) {}

    public record SyncError(String error) {}

    @Inject
    Queues queues;

    @Inject
    SignedIn signedIn;

    @Inject
    CsrfTokenParameterProvider csrf;

    @Inject
    Clock clock;

    /** The person who is signed in, and how far this queue has come. */
    @GET
    public Object standing(@RestPath UUID queue) {
        return answer(() -> new QueueStanding(
                signedIn.actor().id(),
                signedIn.name(),
                queues.next(queue, signedIn.actor()),
                csrf.getToken(),
                clock.instant()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Object take(@RestPath UUID queue, String sent) {
        return answer(() -> {
            Batch batch = Batch.of(queue, sent, clock.instant());
            List<EntryResult> results = queues.take(queue, batch, signedIn.actor());
            return new BatchReply(queues.next(queue, signedIn.actor()), results, clock.instant());
        });
    }

    private static Object answer(Supplier<Object> answer) {
        try {
            return answer.get();
        } catch (Refused refused) {
            int status = refused instanceof Queues.NotYours ? 403 : Forms.UNPROCESSABLE;
            return Response.status(status)
                    .entity(new SyncError(refused.getMessage()))
                    .build();
        }
    }
}
