package org.detente.source.events;

/** Outlet and place behind a line of evidence: "(Horizons; Geneva, Switzerland)". */
final class Places {
    private Places() {}

    static String appended(StringBuilder text, String outlet, String city, String country) {
        var separator = " (";
        if (!outlet.isEmpty()) {
            text.append(separator).append(outlet);
            separator = "; ";
        }
        if (!city.isEmpty()) {
            text.append(separator).append(city);
            separator = ", ";
        }
        if (!country.isEmpty()) {
            text.append(separator).append(country);
            separator = ", ";
        }
        return text.append(separator.equals(" (") ? "" : ")").toString();
    }
}
