package org.zhicheng.portal.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.Office;
import org.zhicheng.reference.Offices;

/** Groups the offices of the province by city, for people who look for theirs. */
@Component
class OfficesByCity {

    private final Offices offices;
    private final DivisionDirectory divisions;

    /** @param name of the city, or of the province for its own office */
    record City(String name, List<Office> offices) {

        City {
            offices = List.copyOf(offices);
        }
    }

    OfficesByCity(Offices offices, DivisionDirectory divisions) {
        this.offices = offices;
        this.divisions = divisions;
    }

    /** Lists the province first, then its cities by their codes; the offices of human resources before the departments. */
    List<City> all() {
        Map<String, List<Office>> byCity = new LinkedHashMap<>();
        offices.contacts().stream()
                .forEach(office -> byCity.computeIfAbsent(Offices.city(office.group()), any -> new ArrayList<>())
                        .add(office));
        return byCity.entrySet().stream()
                .map(city -> new City(name(city.getKey()), city.getValue()))
                .toList();
    }

    private String name(String digits) {
        return divisions.find(digits + "00").map(Division::name).orElse(digits);
    }
}
