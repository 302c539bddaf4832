package dev.liftgate.photos;

import dev.liftgate.photos.Darkroom.BenchesTaken;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Single photos: devices send them, pages show them. Refusals are plain sentences, for a script to show. */
@Path("/photos/{photo:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class PhotoPages {

    private static final int TOO_LARGE = 413;

    @Inject
    Photos photos;

    @Inject
    SignedIn signedIn;

    /**
     * Takes the raw file in. It needs the page's token as {@code X-CSRF-TOKEN}: without it, the filter for forms lets
     * only forms through.
     */
    @PUT
    public Response keep(@RestPath UUID photo, InputStream body) throws IOException {
        java.nio.file.Path file = Files.createTempFile("liftgate-photo-", ".tmp");
        try {
            if (!receive(body, file)) {
                return sentence(TOO_LARGE, PhotoFile.tooLarge());
            }
            photos.keep(photo, file, signedIn.actor());
            return Response.noContent().build();
        } catch (EditConflict conflict) {
            return sentence(Response.Status.CONFLICT.getStatusCode(), conflict.getMessage());
        } catch (BenchesTaken busy) {
            return Response.fromResponse(
                            sentence(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), busy.getMessage()))
                    .header("Retry-After", "60")
                    .build();
        } catch (Refused refused) {
            return sentence(Forms.UNPROCESSABLE, refused.getMessage());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Writes to the disk, not into memory. Too large a file is read to its end, so that its sender hears the answer.
     */
    private static boolean receive(InputStream body, java.nio.file.Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[16_384];
            long left = PhotoFile.LARGEST;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                if (read > left) {
                    body.transferTo(OutputStream.nullOutputStream());
                    return false;
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
        return true;
    }

    @GET
    public Response large(@RestPath UUID photo) {
        return shown(photos.large(photo));
    }

    @GET
    @Path("thumbnail")
    public Response thumbnail(@RestPath UUID photo) {
        return shown(photos.thumbnail(photo));
    }

    private static Response shown(Optional<byte[]> jpeg) {
        return Response.ok(jpeg.orElseThrow(NotFoundException::new), "image/jpeg")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .header("Content-Disposition", "inline")
                .build();
    }

    private static Response sentence(int status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity(words)
                .build();
    }
}
