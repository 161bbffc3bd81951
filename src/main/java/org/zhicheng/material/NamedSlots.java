package org.zhicheng.material;

import java.util.List;
import java.util.stream.Collectors;

/** Named slots list the places of a file as people call them: “个人承诺书”“其他材料”. */
public record NamedSlots(List<String> names) {

    /** More names than this nobody reads. */
    private static final int MOST = 6;

    public NamedSlots {
        names = List.copyOf(names);
    }

    /** Returns the names in quotation marks; where they are too many, the first of them. */
    public String quoted() {
        String first = names.stream().limit(MOST).map(name -> "“" + name + "”").collect(Collectors.joining());
        return names.size() > MOST ? first + "等" : first;
    }
}
