package org.zhicheng.material.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

/**
 * Keeps the newest place of each object in a file that was saved more than once. PDFBox would combine the newest save's
 * stream with an older save's position in that stream, because a map that is given an equal key keeps the key it has.
 */
final class NewestObjects extends XrefTrailerResolver {

    /** The packed objects from the newest save to the oldest, as they are read. */
    private final List<COSObjectKey> packed = new ArrayList<>();

    @Override
    public void setXRef(COSObjectKey key, long offset) {
        if (key.getStreamIndex() >= 0) {
            packed.add(key);
        }
        super.setXRef(key, offset);
    }

    @Override
    public void setStartxref(long start) {
        super.setStartxref(start);
        Map<COSObjectKey, Long> places = getXrefTable();
        for (int i = packed.size() - 1; i >= 0; i--) {
            COSObjectKey key = packed.get(i);
            Long place = places.remove(key);
            if (place != null) {
                places.put(place < 0 ? key : new COSObjectKey(key.getNumber(), key.getGeneration()), place);
            }
        }
    }

    @Override
    protected void reset() {
        packed.clear();
        super.reset();
    }
}
