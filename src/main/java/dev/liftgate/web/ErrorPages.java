package dev.liftgate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in plain words what went wrong. A browser never sees a stack trace. */
class ErrorPages {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(int status, String title, String words);

        static native TemplateInstance refused(String words);
    }

    @Inject
    DiskRoom disks;

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        int status = refused instanceof EditConflict ? 409 : Forms.UNPROCESSABLE;
        return page(status, Templates.refused(refused.getMessage()).render());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return page(403, "Not yours to open", "Your role does not include this page. Ask a manager if it should.");
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> page(404, "Not found", "Nothing is kept under this address. It may have been mistyped.");
            case 413 -> page(413, "Too large", Failure.TOO_LARGE);
            default -> status < 400 ? e.getResponse() : page(status, "That did not go through", Failure.NOT_UNDERSTOOD);
        };
    }

    @ServerExceptionMapper
    public Response anything(Throwable e, HttpServerRequest request) {
        Failure failure = Failure.of(e);
        return page(failure.status(), failure.page(request.method() != HttpMethod.GET, disks));
    }

    /** A form without the token of its page: Quarkus refuses it without a word. */
    @ServerResponseFilter
    public void explain(ContainerResponseContext answer) {
        if (answer.getStatus() == 400 && !answer.hasEntity()) {
            String words = "This page was open for too long, or belongs to another session. Nothing was saved. Go back,"
                    + " copy what you typed, and reload the page.";
            answer.setEntity(
                    Templates.error(400, "That did not go through", words).render(),
                    null,
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    private static Response page(int status, String title, String words) {
        return page(status, Templates.error(status, title, words).render());
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build();
    }
}
