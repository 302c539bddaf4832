package dev.liftgate.customers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page of customers with their vehicles.
 *
 * @param next the next page begins below this number; 0 for no next page
 */
record CustomerList(String q, List<CustomerRow> rows, boolean more, long next) {

    static final int SIZE = 50;

    record CustomerRow(Customer customer, List<Vehicle> vehicles) {}

    /** @param found one more than fits, if there is a next page */
    static CustomerList of(String q, List<Customer> found, List<Vehicle> vehicles) {
        Map<Long, List<Vehicle>> owned = vehicles.stream()
                .collect(Collectors.groupingBy(vehicle -> vehicle.customer().id()));
        List<CustomerRow> rows = found.stream()
                .limit(SIZE)
                .map(customer -> new CustomerRow(customer, owned.getOrDefault(customer.id(), List.of())))
                .toList();
        boolean searched = q != null && !q.isBlank();
        boolean more = found.size() > SIZE;
        long next = more && !searched ? rows.get(SIZE - 1).customer().id() : 0;
        return new CustomerList(searched ? q : "", rows, more, next);
    }
}
