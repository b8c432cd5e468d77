/**
 * How other releases' standard libraries differ from that of Go 1.26 in what they let other packages refer to by
 * `//go:linkname`: releases (minor numbers, first and last), whether they have a linkname, symbols. Found by comparing the
 * sources of 1.23.12, 1.24.11, 1.25.6, 1.26.8 and 1.27.3. In 1.27 `//go:linknamestd` gives some of them to the standard
 * library alone.
 */
export const RELEASE_LINKNAMES = `
23-25 yes encoding/json.isValidNumber encoding/json.typeFields encoding/json.unquoteBytes net.errNoSuchInterface
23-25 yes net/http.newBufioReader net/http.newBufioWriterSize net/http.putBufioReader net/http.putBufioWriter
23-23 yes runtime.mapclear runtime.pcdatavalue2 runtime.resolveNameOff runtime.resolveTypeOff runtime.slicebytetostring runtime.stackmapdata runtime.step
24-25 no runtime.mapaccess1 runtime.mapaccess1_fast32 runtime.mapaccess1_fast64 runtime.mapaccess1_faststr
24-25 no runtime.mapdelete_fast32 runtime.mapdelete_fast64 runtime.mapdelete_faststr
23-23 no runtime.staticuint64s time.Time.abs
27-27 yes runtime.abort runtime.cgocallback syscall.gettimeofday
27-27 no internal/runtime/atomic.Load internal/runtime/atomic.Load64 internal/runtime/atomic.LoadAcquintptr internal/runtime/atomic.Loadp internal/runtime/atomic.StoreReluintptr
27-27 no runtime.coroswitch runtime.newcoro
`;
