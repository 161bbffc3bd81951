package org.zhicheng.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialRequirements;
import org.zhicheng.material.Materials;
import org.zhicheng.problem.Messages;

/** Lists the PDFs of a person under names that can be read: 材料/办件编号/材料名称-文件名.pdf. */
@Component
class OwnFiles {

    private final Declarations declarations;
    private final Materials materials;
    private final MaterialRequirements requirements;
    private final Messages messages;

    /**
     * A file has a path within the copy.
     *
     * @param path within the copy, like no other
     */
    record OwnFile(String path, Material material) {}

    OwnFiles(Declarations declarations, Materials materials, MaterialRequirements requirements, Messages messages) {
        this.declarations = declarations;
        this.materials = materials;
        this.requirements = requirements;
        this.messages = messages;
    }

    List<OwnFile> of(String accountId) {
        List<OwnFile> files = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Declaration declaration : declarations.of(accountId)) {
            String number = declaration.caseNumber() == null ? declaration.id() : declaration.caseNumber();
            Map<String, String> slots = new HashMap<>();
            requirements.list(declaration.id()).forEach(asked -> slots.put(asked.slot(), asked.name()));
            materials
                    .list(declaration.id())
                    .forEach(material -> files.add(file(messages.say("own.files"), number, slots, material, names)));
            materials
                    .removed(declaration.id())
                    .forEach(removed -> files.add(
                            file(messages.say("own.files.removed"), number, slots, removed.material(), names)));
        }
        return files;
    }

    private static OwnFile file(
            String folder, String number, Map<String, String> slots, Material material, Map<String, Integer> names) {
        String slot = slots.getOrDefault(material.slot(), material.slot());
        String name = folder + "/" + safe(number) + "/" + safe(slot) + "-" + safe(material.fileName());
        int already = names.merge(name, 1, Integer::sum);
        return new OwnFile(already == 1 ? name : numbered(name, already), material);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "(" + number + ")" + name.substring(dot);
    }

    /** Makes a name safe: it stays in its folder, and every system can write it. */
    private static String safe(String name) {
        return name.replaceAll("[\\p{Cntrl}/\\\\<>:\"|?*]", "_").replaceAll("\\.\\.+", ".");
    }
}
