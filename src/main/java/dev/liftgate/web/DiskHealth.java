package dev.liftgate.web;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A part of the readiness: room on the disks, and whether the database can still write to its own. */
@Readiness
class DiskHealth implements HealthCheck {

    @Inject
    DiskRoom disks;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("Room on the disks").status(!disks.isDatabaseFull());
        disks.disks()
                .forEach(disk -> health.withData(
                        disk.use(),
                        (disk.isFull() ? "full, " : disk.isNearlyFull() ? "nearly full, " : "") + disk.left()
                                + " free"));
        return health.build();
    }
}
