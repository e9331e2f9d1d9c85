import { type ClientVariant, edit, type Play } from './client-variant.ts';
import { mistake } from './partner-mistake.ts';

const batch = 'e2e/batch.ts';
const upload = 'upload.ts';
const send = 'send.ts';

const plain: readonly Play[] = [['batch', 'plain']];
const scene = (name: string): readonly Play[] => [['batch', `upload-${name}`]];

const put = "{ method: 'PUT', headers, body: bytes }";
const mediaType = "'content-type': mediaType";
const single = 'if (singles.includes(type)) batch[type] = item;';
const asset = 'asset_type: file.asset_type, asset_data: null }]';
const unlessOk = 'if (!answer.ok && answer.status !== 403)';

/** Mistakes with batches and uploads in the example in TypeScript. */
export const uploadMistakes: readonly ClientVariant[] = [
  mistake(
    'identity-in-a-list',
    ['CUP-001'],
    [edit(batch, single, 'if (singles.includes(type)) batch[type] = [item];')],
    plain,
  ),
  mistake(
    'education-without-a-list',
    ['CUP-001'],
    [
      edit(
        batch,
        single,
        "if (singles.includes(type)) batch[type] = item;\n    else if (type === 'education') batch[list] = item;",
      ),
    ],
    plain,
  ),
  mistake(
    'one-id-for-all-items',
    ['CUP-001'],
    [edit(batch, 'credential_id: idOf(record)', 'credential_id: idOf(key)')],
    plain,
  ),
  mistake(
    'two-assets-of-a-universal-credential',
    ['CUP-002'],
    [
      edit(
        batch,
        asset,
        "asset_type: file.asset_type, asset_data: null }, ...(type.startsWith('universal') ? [{ asset_id: `${record}-2`, asset_type: 'pdf', asset_data: null }] : [])]",
      ),
    ],
    plain,
  ),
  mistake(
    'asset-of-an-unknown-type',
    ['CUP-002'],
    [
      edit(
        batch,
        'asset_type: file.asset_type,',
        "asset_type: type.startsWith('universal') ? 'docx' : file.asset_type,",
      ),
    ],
    plain,
  ),
  mistake(
    'empty-list-of-assets',
    ['CUP-002'],
    [
      edit(
        batch,
        'const assets = file && [',
        "const assets = type.startsWith('universal') ? [] : file && [",
      ),
    ],
    plain,
  ),
  mistake(
    'multipart-upload',
    ['CUP-003'],
    [
      edit(
        upload,
        put,
        "{ method: 'PUT', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: Buffer.concat([Buffer.from('--x\\r\\nContent-Disposition: form-data; name=file\\r\\n\\r\\n'), bytes, Buffer.from('\\r\\n--x--\\r\\n')]) }",
      ),
    ],
    plain,
  ),
  mistake(
    'upload-in-base64',
    ['CUP-003'],
    [edit(upload, put, "{ method: 'PUT', headers, body: Buffer.from(bytes).toString('base64') }")],
    plain,
  ),
  mistake(
    'upload-by-post',
    ['CUP-003'],
    [edit(upload, put, "{ method: 'POST', headers, body: bytes }")],
    plain,
  ),
  mistake(
    'upload-as-octets',
    ['CUP-004'],
    [edit(upload, mediaType, "'content-type': 'application/octet-stream' || mediaType")],
    plain,
  ),
  mistake(
    'picture-uploaded-as-pdf',
    ['CUP-004'],
    [edit(batch, "png: 'image/png'", "png: 'application/pdf'")],
    plain,
  ),
  mistake(
    'token-on-the-upload',
    ['CUP-005'],
    [edit(upload, mediaType, `${mediaType}, authorization: 'Bearer of-the-api'`)],
    plain,
  ),
  mistake(
    'cookie-on-the-upload',
    ['CUP-005'],
    [edit(upload, mediaType, `${mediaType}, cookie: 'session=1'`)],
    plain,
  ),
  mistake(
    'upload-link-rebuilt',
    ['CUP-006'],
    [edit(upload, 'send(link,', "send(link.split('?')[0] + '?' + new URL(link).searchParams,")],
    scene('awkward-query'),
  ),
  mistake(
    'upload-link-decoded',
    ['CUP-006'],
    [edit(upload, 'send(link,', 'send(decodeURIComponent(link),')],
    scene('awkward-query'),
  ),
  mistake(
    'ended-link-tried-for-ever',
    ['CUP-007'],
    [
      edit(
        upload,
        'const answer = await send(',
        "for (let tries = 0; tries < 4; tries += 1) {\n    if ((await send(link, { method: 'PUT', headers, body: bytes })).ok) return true;\n  }\n  const answer = await send(",
      ),
    ],
    scene('expired'),
  ),
  mistake(
    'ended-link-overlooked',
    ['CUP-007'],
    [edit(upload, 'return answer.ok;', 'return true;')],
    scene('expired'),
  ),
  mistake(
    'fresh-link-under-another-id',
    ['CUP-007'],
    [
      edit(
        batch,
        '(await submit()).uploads)',
        '(await api((client) => client.submitBatch({ ...batch, credential_id: idOf(`${key} again`) }))).uploads)',
      ),
    ],
    scene('expired'),
  ),
  mistake(
    'lost-upload-overlooked',
    ['CUP-008'],
    [
      edit(send, 'MOST_TRIES = 4', 'MOST_TRIES = 1'),
      edit(
        upload,
        '!(await isUploaded(link, file))',
        '!(await isUploaded(link, file).catch(() => true))',
      ),
    ],
    [...scene('half'), ...scene('500')],
  ),
  mistake(
    'lost-upload-repeated-without-its-bytes',
    ['CUP-008'],
    [
      edit(
        send,
        'await once(url, init).catch(',
        "await once(url, attempt > 1 && init.method === 'PUT' ? { ...init, body: '' } : init).catch(",
      ),
    ],
    scene('500'),
  ),
  mistake(
    'upload-needs-status-200',
    ['CUP-009'],
    [edit(upload, unlessOk, 'if (answer.status !== 200 && answer.status !== 403)')],
    scene('204'),
  ),
  mistake(
    'crash-at-an-xml-error',
    ['CUP-009'],
    [
      edit(
        upload,
        unlessOk,
        `if (!answer.ok) setImmediate((text) => JSON.parse(text), await answer.text());\n  ${unlessOk}`,
      ),
    ],
    scene('xml-error'),
  ),
  mistake(
    'upload-without-its-length',
    ['CUP-010'],
    [
      edit(
        send,
        "redirect: 'manual' });",
        "redirect: 'manual', ...(init.method === 'PUT' ? { body: new Blob([init.body as BlobPart]).stream(), duplex: 'half' } : {}) });",
      ),
    ],
    plain,
  ),
  mistake(
    'upload-link-logged',
    ['CUP-011'],
    [edit(upload, 'const headers = {', "console.log('uploading to', link);\n  const headers = {")],
    plain,
  ),
  mistake(
    'upload-link-in-an-error',
    ['CUP-011'],
    [
      edit(
        upload,
        "throw new PartnerApiError('the upload', answer.status);",
        'throw new PartnerApiError(`the upload to ${link}`, answer.status);',
      ),
    ],
    scene('xml-error'),
  ),
  mistake(
    'batch-with-the-scope-of-one-kind',
    ['CTOK-002'],
    [edit('e2e/scopes.ts', 'return [...types].map(', 'return [...types].slice(0, 1).map(')],
    plain,
  ),
  mistake(
    'batch-item-without-a-name',
    ['CADD-002'],
    [
      edit(
        batch,
        'credential_id: idOf(record), fields,',
        'credential_id: idOf(record), fields: { ...fields, full_name: undefined },',
      ),
    ],
    plain,
  ),
  mistake(
    'counted-items',
    ['CADD-005'],
    [
      edit(
        batch,
        'credential_id: idOf(record)',
        'credential_id: `${idOf(record).slice(0, 7)}-${record.slice(-1)}`',
      ),
    ],
    plain,
  ),
  mistake(
    'name-in-the-id-of-an-item',
    ['CADD-006'],
    [
      edit(
        batch,
        'credential_id: idOf(record)',
        "credential_id: `${String(fields.full_name).replaceAll(' ', '')}-${idOf(record).slice(8)}`",
      ),
    ],
    plain,
  ),
];
