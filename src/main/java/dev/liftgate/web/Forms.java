package dev.liftgate.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Carries out a submitted form: checked, in one transaction, and only once, however often it is sent.
 *
 * <p>Success is a 303 to the path that the command returns. A broken rule is 422, an edit conflict 409; both show the
 * same form with everything that was typed.
 */
@ApplicationScoped
public class Forms {

    /** The status of an answer to a broken rule of the shop. */
    public static final int UNPROCESSABLE = 422;

    @Inject
    Validator validator;

    @Inject
    EntityManager entities;

    @Inject
    CurrentVertxRequest request;

    /**
     * @param command does the work and returns the path to go to
     * @param complain draws the form again, outside of any transaction
     */
    public Response submit(Record form, Supplier<String> command, Function<FormState, TemplateInstance> complain) {
        FormState state = FormState.of(form);
        var violations = validator.validate(form);
        if (!violations.isEmpty()) {
            return answer(UNPROCESSABLE, complain.apply(state.complain(violations)));
        }
        try {
            return seeOther(once(command));
        } catch (EditConflict conflict) {
            return answer(409, complain.apply(state.complain(conflict)));
        } catch (Refused refused) {
            return answer(UNPROCESSABLE, complain.apply(state.complain(refused)));
        }
    }

    /** For a command that always leads to the same path. */
    public Response submit(Record form, Runnable command, String path, Function<FormState, TemplateInstance> complain) {
        return submit(form, leadingTo(path, command), complain);
    }

    /** For a button without fields. A broken rule is shown on a page of its own. */
    public Response press(Supplier<String> command) {
        return seeOther(once(command));
    }

    public Response press(Runnable command, String path) {
        return press(leadingTo(path, command));
    }

    private static Supplier<String> leadingTo(String path, Runnable command) {
        return () -> {
            command.run();
            return path;
        };
    }

    /**
     * For a button that only changes the form itself: nothing is saved.
     *
     * @param step gives what the form becomes
     * @param draw draws it
     */
    public Response redraw(Record form, Supplier<FormState> step, Function<FormState, TemplateInstance> draw) {
        try {
            return Response.ok(draw.apply(step.get())).build();
        } catch (Refused refused) {
            return answer(UNPROCESSABLE, draw.apply(FormState.of(form).complain(refused)));
        }
    }

    public static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private String once(Supplier<String> command) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<UUID> key = key();
                if (key.isEmpty()) {
                    nameThePerson();
                } else if (!claim(key.get())) {
                    return earlier(key.get());
                }
                String path = command.get();
                entities.flush();
                key.ifPresent(claimed -> remember(claimed, path));
                return path;
            });
        } catch (OptimisticLockException e) {
            throw atTheSameMoment();
        } catch (ConstraintViolationException e) {
            if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw atTheSameMoment();
            }
            throw e;
        }
    }

    private static EditConflict atTheSameMoment() {
        return new EditConflict(
                "",
                "Somebody else changed this at the same moment. Nothing of yours was saved yet: look at it again, then save.");
    }

    private Optional<UUID> key() {
        try {
            return Optional.ofNullable(request.getCurrent().request().getParam("once"))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new Refused("This form was damaged on its way. Go back, reload the page and send it again.");
        }
    }

    /** In the same statement the database hears who it is: it puts on record who changes which row. */
    private boolean claim(UUID key) {
        return !entities.createNativeQuery("insert into submission (key, sent_by) values (:key, :by)"
                        + " on conflict do nothing returning set_config('liftgate.who', :by, true)")
                .setParameter("key", key)
                .setParameter("by", person())
                .getResultList()
                .isEmpty();
    }

    private void nameThePerson() {
        entities.createNativeQuery("select set_config('liftgate.who', :by, true)")
                .setParameter("by", person())
                .getSingleResult();
    }

    private String earlier(UUID key) {
        return (String) entities.createNativeQuery("select location from submission where key = :key and sent_by = :by")
                .setParameter("key", key)
                .setParameter("by", person())
                .getResultStream()
                .findFirst()
                .orElse("/");
    }

    private void remember(UUID key, String path) {
        entities.createNativeQuery("update submission set location = :path where key = :key")
                .setParameter("path", path)
                .setParameter("key", key)
                .executeUpdate();
    }

    private String person() {
        var user = request.getCurrent().user();
        return user == null ? "" : user.principal().getString("username", user.subject() == null ? "" : user.subject());
    }
}
