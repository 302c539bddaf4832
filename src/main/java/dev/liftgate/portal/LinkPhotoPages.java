package dev.liftgate.portal;

import dev.liftgate.photos.Photos;
import dev.liftgate.staff.Token;
import dev.liftgate.web.FormState;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;

/** The photos on an estimate, for whoever holds its link. They can be read as long as the link shows anything. */
@Path("/e/{token}/photos/{photo}")
@PermitAll
class LinkPhotoPages {

    @Inject
    Links links;

    @Inject
    LinkDecisions answering;

    @Inject
    Photos photos;

    @GET
    public Response large(@RestPath String token, @RestPath UUID photo) {
        return shown(token, photo, photos::large);
    }

    @GET
    @Path("thumbnail")
    public Response thumbnail(@RestPath String token, @RestPath UUID photo) {
        return shown(token, photo, photos::thumbnail);
    }

    private Response shown(String token, UUID photo, Function<UUID, Optional<byte[]>> picture) {
        return links.find(new Token(token))
                .filter(link -> !link.isToPapers())
                .map(link -> answering.show(link, Map.of(), FormState.blank()))
                .filter(shown ->
                        shown.standing().isReadable() && shown.estimate().shows(photo))
                .flatMap(shown -> picture.apply(photo))
                .map(jpeg -> Response.ok(jpeg, "image/jpeg")
                        .header("Content-Disposition", "inline")
                        .build())
                .orElseThrow(NotFoundException::new);
    }
}
