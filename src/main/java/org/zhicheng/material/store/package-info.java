/** Stores keep the bytes of documents by their hash, in files or in S3. */
@Room(uses = {"operation", "sql"})
package org.zhicheng.material.store;

import org.zhicheng.Room;
