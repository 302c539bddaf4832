package dev.liftgate.orders;

import java.time.Instant;
import org.joda.money.Money;

/**
 * An order as boards and lists show it, read without its concerns and jobs.
 *
 * @param open whether the records still hold it open, whatever stage was set by hand
 * @param promisedAt null while nothing is promised
 * @param technicianName empty while nobody has taken the car
 * @param waitingFor null while it waits for nothing
 * @param quotedTotal of the latest estimate; null while there is none
 * @param newsAt when the customer answered by themselves; null once an advisor has seen it
 */
public record Ticket(
        long id,
        long number,
        String customerName,
        String vehicleName,
        String plate,
        String headline,
        Stage stage,
        boolean open,
        boolean setByHand,
        Instant openedAt,
        Instant promisedAt,
        String technicianName,
        Arrangement.Waiting waitingFor,
        String keyTag,
        Money quotedTotal,
        Money authorizedTotal,
        Instant newsAt) {}
