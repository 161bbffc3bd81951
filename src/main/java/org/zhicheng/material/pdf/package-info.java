/** PDFs are judged here without being trusted (F01–F03, F05). */
@Room(uses = "problem")
package org.zhicheng.material.pdf;

import org.zhicheng.Room;
